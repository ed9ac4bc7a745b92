#pragma once
// Commands for those who write rules and dossiers: their words and options.

#include <string>
#include <vector>

#include "cli/options.h"

namespace CLI {
class App;
}  // namespace CLI

namespace onrecord::cli {

void add_rule_actions(CLI::App& app, RulesCommand& options);
void add_dossier_actions(CLI::App& app, DossiersCommand& options);
void add_explain(CLI::App& app, ExplainCommand& options);
/// `acts` takes the words of --act.
void add_eval(CLI::App& app, EvalCommand& options,
              std::vector<std::string>& acts);

/// What was chosen below `rules` and below `dossiers`, once parsed.
RulesCommand chosen_action(const CLI::App& rules, RulesCommand options);
DossiersCommand chosen_action(const CLI::App& dossiers,
                              DossiersCommand options);

}  // namespace onrecord::cli
