// Folders of rules into a rule book.

#include <algorithm>
#include <string>
#include <utility>

#include "onrecord/rules/compiler.h"
#include "onrecord/rules/toml_reader.h"

namespace onrecord {
namespace {

std::string names_of(const std::vector<StepDefinition>& steps) {
  std::string names;
  for (const StepDefinition& step : steps) {
    names += (names.empty() ? "" : ", ") + step.name;
  }
  return names;
}

/// The pattern gets a step of its own, so that no rule can win against it and
/// it changes nothing for the rules.
Result<Definitions> with_trial(Definitions definitions, const Trial& trial) {
  const auto before = std::find_if(
      definitions.steps.begin(), definitions.steps.end(),
      [&](const StepDefinition& step) { return step.name == trial.before; });
  if (before == definitions.steps.end()) {
    return fail(Kind::not_found, "there is no step '" + trial.before +
                                     "'; the steps are " +
                                     names_of(definitions.steps));
  }
  StepDefinition step;
  step.name = kTrial;
  step.phase = before->phase;
  step.pass = before->pass;
  definitions.steps.insert(before, std::move(step));
  RuleDefinition rule;
  rule.id = kTrial;
  rule.step = kTrial;
  rule.pattern = trial.pattern;
  rule.match = rule.near_miss = {""};
  rule.place = {"PATTERN", 1, 1};
  rule.pattern_place = rule.place;
  definitions.rules.push_back(std::move(rule));
  return definitions;
}

}  // namespace

Result<LoadedRules> load_rules(const RuleSources& sources) {
  LoadedRules loaded;
  Definitions definitions;
  std::vector<std::filesystem::path> folders = sources.packs;
  folders.insert(folders.begin(), sources.rules);
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const std::size_t known = definitions.rules.size();
    auto read = read_rule_folder(folders[i], definitions, loaded.diagnostics);
    if (!read) return fail(read.error());
    for (std::size_t rule = known; rule < definitions.rules.size(); ++rule) {
      definitions.rules[rule].added = i > 0;
    }
  }
  if (definitions.rules.empty()) {
    return fail(Kind::not_found,
                "this folder holds no rule; name another with --rules",
                sources.rules.string());
  }
  if (sources.trial) {
    auto changed = with_trial(std::move(definitions), *sources.trial);
    if (!changed) return fail(changed.error());
    definitions = std::move(*changed);
  }
  loaded.book = compile_rules(std::move(definitions), loaded.diagnostics);
  return loaded;
}

}  // namespace onrecord
