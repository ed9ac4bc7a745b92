#include "cli/rules_command.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

#include "cli/article_run.h"
#include "cli/rule_text.h"
#include "cli/rules_loading.h"
#include "onrecord/base/counted.h"
#include "onrecord/ingest/article_source.h"
#include "onrecord/pipeline/rule_check.h"
#include "onrecord/pipeline/tracing.h"
#include "onrecord/rules/rule_book.h"

namespace onrecord::cli {
namespace {

Outcome write(Output& output, const std::string& text, Outcome outcome) {
  auto written = output.write(text);
  return written ? outcome : could_not_run(written.error());
}

std::string summary_of(const RuleCheck& check, std::size_t faults) {
  return counted(check.rules, "rule") + ", " +
         counted(check.examples, "example") + ", " +
         std::to_string(check.todo) + " todo, " +
         (faults == 0 ? "ok" : counted(faults, "fault")) + "\n";
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

Outcome list_rules(const RulesCommand& options, Output& output) {
  auto rules = load_rules_in_use(options.rules);
  if (!rules) return could_not_run(rules.error());
  const std::string text =
      rule_list(*rules->book, {options.step, options.phase});
  if (text.empty()) {
    return could_not_run({Kind::not_found,
                          "no rule is in that step or phase; 'onrecord rules "
                          "list' names them all",
                          {}});
  }
  return write(output, text, {.rules_skipped = rules->skipped});
}

Outcome show_rule(const RulesCommand& options, Output& output) {
  auto rules = load_rules_in_use(options.rules);
  if (!rules) return could_not_run(rules.error());
  const std::string text = rule_page(*rules->book, options.id);
  if (text.empty()) {
    return could_not_run({Kind::not_found,
                          "there is no rule '" + options.id +
                              "'; 'onrecord rules list' names them all",
                          {}});
  }
  return write(output, text, {.rules_skipped = rules->skipped});
}

constexpr const char* kUsualStep = "leading";

Outcome try_pattern(const RulesCommand& options, Output& output) {
  auto sources = rule_sources(options.rules);
  if (!sources) return could_not_run(sources.error());
  sources->trial =
      Trial{options.pattern, options.step.empty() ? kUsualStep : options.step};
  auto loaded = load_rules(*sources);
  if (!loaded) return could_not_run(loaded.error());
  const auto rules = in_use(std::move(*loaded), options.rules);
  if (!rules) return could_not_run(rules.error());
  if (find_rule(*rules->book, kTrial) == nullptr) {
    return could_not_run(
        {Kind::bad_input, "the pattern cannot be tried (above)", {}});
  }
  ArticleSource source(find_inputs(options.paths));
  std::string text;
  std::size_t count = 0;
  while (auto article = source.next()) {
    const TracedText traced =
        trace_text(std::move(article->text), article->body, *rules->book);
    count += add_trial_matches(traced, *rules->book, article->doc, text);
  }
  for (const Error& error : source.errors()) could_not_run(error);
  Outcome outcome{.articles_skipped = source.errors().size(),
                  .rules_skipped = rules->skipped};
  return write(output, text + counted(count, "match", "matches") + "\n",
               outcome);
}

}  // namespace

Outcome run_rules(const RulesCommand& options, Output& output) {
  using Action = RulesCommand::Action;
  switch (options.action) {
    case Action::list:
      return list_rules(options, output);
    case Action::show:
      return show_rule(options, output);
    case Action::attempt:
      return try_pattern(options, output);
    case Action::check:
      break;
  }
  return check_rules(options, output);
}

}  // namespace onrecord::cli
