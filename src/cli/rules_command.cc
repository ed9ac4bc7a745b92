#include "cli/rules_command.h"

#include <algorithm>
#include <string>
#include <utility>

#include "cli/article_run.h"
#include "cli/rules_loading.h"
#include "onrecord/pipeline/rule_check.h"
#include "onrecord/rules/rule_book.h"

namespace onrecord::cli {
namespace {

Outcome write(Output& output, const std::string& text, Outcome outcome) {
  auto written = output.write(text);
  return written ? outcome : could_not_run(written.error());
}

std::string summary_of(const RuleCheck& check, std::size_t faults) {
  return std::to_string(check.rules) + " rules, " +
         std::to_string(check.examples) + " examples, " +
         std::to_string(check.todo) + " todo, " +
         (faults == 0 ? "ok" : std::to_string(faults) + " faults") + "\n";
}

/// Faults are what was asked for, so they go to standard output, all at once.
Outcome check_rules(const RulesCommand& options, Output& output) {
  auto sources = rule_sources(options.rules);
  if (!sources) return could_not_run(sources.error());
  auto loaded = load_rules(*sources);
  if (!loaded) return could_not_run(loaded.error());
  const RuleCheck check = check_examples(*loaded->book);
  Diagnostics all = std::move(loaded->diagnostics);
  all.insert(all.end(), check.diagnostics.begin(), check.diagnostics.end());
  std::string text;
  for (const Diagnostic& diagnostic : all) text += to_string(diagnostic) + "\n";
  const auto faults = static_cast<std::size_t>(error_count(all));
  Outcome outcome{.rules_skipped = faults};
  outcome.could_not_run = options.rules.strict && faults > 0;
  return write(output, text + summary_of(check, faults), outcome);
}

}  // namespace

Outcome run_rules(const RulesCommand& options, Output& output) {
  return check_rules(options, output);
}

}  // namespace onrecord::cli
