#pragma once
// Definitions into a rule book.

#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// Understands, checks and compiles. Every fault becomes a diagnostic; a rule
/// with one is left out.
std::shared_ptr<const RuleBook> compile_rules(Definitions definitions,
                                              Diagnostics& diagnostics);

/// A pattern tree with the rule it belongs to, on its way to RE2.
struct ParsedRule {
  RuleDefinition definition;
  PatternNode pattern;
  std::vector<std::pair<UnlessDefinition::Over, PatternNode>> unless;
};

/// One step before its alphabet is known.
struct ParsedStep {
  StepDefinition definition;
  std::vector<ParsedRule> rules;
  std::optional<PatternNode> where;
};

/// Gives the step its alphabet over the sets known so far, compiles its rules
/// and numbers the sets that they make, keeping what `used_later` marks. Leaves
/// the alphabet, by SetId, in `symbol_of`.
CompiledStep compile_step(ParsedStep step, RuleBook& book,
                          const std::vector<bool>& used_later,
                          std::vector<char>& symbol_of,
                          Diagnostics& diagnostics);

/// Once all sets are known: where the rules of each pass can begin, by the
/// alphabets of the steps.
void set_starts(const std::vector<std::vector<char>>& alphabets,
                RuleBook& book);

/// Once all sets are known: for each the steps whose `where` it can meet.
void set_gates(RuleBook& book);

}  // namespace onrecord
