#pragma once
// Options that several commands have.

#include <cstddef>
#include <string>
#include <vector>

#include "cli/options.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace onrecord::cli {

/// PATH and --threads; gives PATH.
CLI::Option* add_inputs(CLI::App& command, std::vector<std::string>& paths,
                        std::size_t& threads);
void add_rules(CLI::App& command, RuleOptions& rules);
CLI::Option* add_store(CLI::App& command, std::string& store);
/// `acts` holds what is taken if nothing is said.
void add_selection(CLI::App& command, Selection& selection,
                   std::vector<std::string>& acts);

/// REQUIRES: words that add_selection let pass.
std::vector<Act> acts_of(const std::vector<std::string>& words);

/// Empty if `text` is an ISO date or its beginning (2022, 2022-03), else what
/// is wrong, as CLI11 wants it.
std::string fault_of_day(const std::string& text);

}  // namespace onrecord::cli
