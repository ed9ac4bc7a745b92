#pragma once
// Rules and what they catch, laid out for a terminal.

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord {
struct CompiledRule;
struct RuleBook;
struct TracedText;
}  // namespace onrecord

namespace onrecord::cli {

/// Empty fields choose all.
struct RuleFilter {
  std::string step;
  std::string phase;
};

/// One line a rule, in the order in which they run; those that are switched off
/// at the end. Empty if the filter leaves none.
std::string rule_list(const onrecord::RuleBook& rules,
                      const RuleFilter& filter);

/// Null if no rule that is switched on has the id.
const onrecord::CompiledRule* find_rule(const onrecord::RuleBook& rules,
                                        std::string_view id);

/// All about one rule. Empty if there is none of that id.
std::string rule_page(const onrecord::RuleBook& rules, std::string_view id);

/// Adds what the rule under trial caught, with context; gives how many times.
std::size_t add_trial_matches(const onrecord::TracedText& traced,
                              const onrecord::RuleBook& rules,
                              const std::string& doc, std::string& out);

}  // namespace onrecord::cli
