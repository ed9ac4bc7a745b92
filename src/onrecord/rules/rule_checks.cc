#include "onrecord/rules/rule_checks.h"

#include <algorithm>
#include <set>
#include <utility>

namespace onrecord {
namespace {

using Words = std::set<std::string, std::less<>>;

/// Empty if there is none.
std::string fault_of_word(const std::string& what, const Words& allowed,
                          const std::string& word) {
  if (allowed.count(word) > 0) return {};
  std::string list;
  for (const std::string& each : allowed) {
    if (each.empty()) continue;
    list += (list.empty() ? "" : ", ") + each;
  }
  return "there is no " + what + " '" + word + "'; use one of " + list;
}

class RuleSieve {
 public:
  RuleSieve(const Definitions& definitions, Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {
    for (const StepDefinition& step : definitions.steps) {
      if (steps_.insert(step.name).second) continue;
      report_fault(
          diagnostics, step.place, "R018",
          "the step '" + step.name + "' is there already; choose another name");
    }
  }

  void learn_evidence(const Definitions& definitions) {
    for (const EvidenceDefinition& evidence : definitions.evidence) {
      evidence_.insert(evidence.name);
    }
  }

  bool is_sound(const RuleDefinition& rule) {
    const std::size_t before = diagnostics_.size();
    check_id(rule);
    check_words(rule);
    if (rule.match.empty()) {
      say(rule, "R010", "a rule needs an example that it matches; add 'match'");
    }
    if (rule.near_miss.empty()) {
      say(rule, "R011",
          "a rule needs an example that it must leave alone; add 'near_miss'");
    }
    return diagnostics_.size() == before;
  }

 private:
  void check_id(const RuleDefinition& rule) {
    if (ids_.insert(rule.id).second) return;
    if (rule.added) {
      say(rule, "R015",
          "a rule of this id is loaded already; to switch it off or narrow it "
          "use [[override]], for a rule of your own choose another id");
    } else {
      say(rule, "R013", "this id is taken; choose another");
    }
  }

  void check_words(const RuleDefinition& rule) {
    const Words statuses = {"draft", "test", "stable", "off"};
    const Words acts = {"", "speech", "document", "stance"};
    const Words polarities = {"", "said", "not_said", "denied"};
    check_word(rule, "R012", fault_of_word("status", statuses, rule.status));
    check_word(rule, "R016", fault_of_word("act", acts, rule.act));
    check_word(rule, "R017",
               fault_of_word("polarity", polarities, rule.polarity));
    if (!rule.evidence.empty() && evidence_.count(rule.evidence) == 0) {
      say(rule, "R041",
          "there is no evidence '" + rule.evidence +
              "'; correct the name, or declare it as [[evidence]]");
    }
    if (steps_.count(rule.step) == 0) {
      say(rule, "R014",
          "there is no step '" + rule.step + "'; phases.toml lists them");
    }
    for (const auto* states : {&rule.sets, &rule.needs}) {
      for (const std::string& state : *states) {
        if (state_named(state)) continue;
        say(rule, "R022",
            "there is no state '" + state +
                "'; use one of those in rules/README.md");
      }
    }
  }

  void check_word(const RuleDefinition& rule, const char* code,
                  const std::string& fault) {
    if (!fault.empty()) say(rule, code, fault);
  }

  void say(const RuleDefinition& rule, const char* code,
           const std::string& message) {
    report_fault(diagnostics_, rule.place, code, rule.id + ": " + message);
  }

  Diagnostics& diagnostics_;
  Words steps_;
  Words evidence_;
  Words ids_;
};

std::string all_patterns(const Definitions& definitions) {
  std::string all;
  const auto add_unless = [&](const auto& list) {
    for (const UnlessDefinition& unless : list) all += unless.pattern + '\n';
  };
  for (const RuleDefinition& rule : definitions.rules) {
    all += rule.pattern + '\n';
    add_unless(rule.unless);
  }
  for (const FragmentDefinition& fragment : definitions.fragments) {
    all += fragment.pattern + '\n';
  }
  for (const StepDefinition& step : definitions.steps) all += step.where + '\n';
  return all;
}

}  // namespace

void report_fault(Diagnostics& diagnostics, const Place& place,
                  const char* code, std::string message) {
  diagnostics.push_back({Diagnostic::Severity::error, code, place.file,
                         place.line, place.column, std::move(message)});
}

void report_doubt(Diagnostics& diagnostics, const Place& place,
                  const char* code, std::string message) {
  diagnostics.push_back({Diagnostic::Severity::warning, code, place.file,
                         place.line, place.column, std::move(message)});
}

void apply_overrides(Definitions& definitions, Diagnostics& diagnostics) {
  for (const OverrideDefinition& change : definitions.overrides) {
    const auto found = std::find_if(
        definitions.rules.begin(), definitions.rules.end(),
        [&](const RuleDefinition& rule) { return rule.id == change.id; });
    if (found == definitions.rules.end()) {
      report_fault(diagnostics, change.place, "R040",
                   "there is no rule '" + change.id +
                       "' to override; 'onrecord rules list' has them all");
      continue;
    }
    if (change.off) found->status = "off";
    found->unless.insert(found->unless.end(), change.unless.begin(),
                         change.unless.end());
  }
}

void leave_out_unsound(Definitions& definitions, Diagnostics& diagnostics) {
  RuleSieve sieve(definitions, diagnostics);
  sieve.learn_evidence(definitions);
  std::erase_if(definitions.rules, [&](const RuleDefinition& rule) {
    return !sieve.is_sound(rule);
  });
}

void report_unused(const Definitions& definitions, const ClassTable& classes,
                   const std::vector<bool>& used, Diagnostics& diagnostics) {
  const std::string patterns = all_patterns(definitions);
  for (const FragmentDefinition& fragment : definitions.fragments) {
    if (patterns.find('{' + fragment.name + '}') != std::string::npos) continue;
    report_doubt(diagnostics, fragment.place, "R033",
                 "no pattern uses the fragment '" + fragment.name +
                     "'; remove it or use it");
  }
  // The sentence cutter and the speaker stage look these up by themselves;
  // values are read by the stage that measures.
  const Words stage_lists = {"abbreviation", "starter", "name_tail",
                             "name_head", "title"};
  Words told;
  for (const ClassDefinition& list : definitions.classes) {
    if (!list.values.empty() ||
        stage_lists.count(list.name.substr(0, list.name.find(':'))) > 0) {
      continue;
    }
    const ClassSet meant = classes.closure({*classes.find(list.name)});
    const bool read = std::any_of(meant.begin(), meant.end(),
                                  [&](ClassId id) { return used[id]; });
    if (read || !told.insert(list.name).second) continue;
    report_doubt(diagnostics, list.place, "R033",
                 "nothing uses the class '" + list.name +
                     "'; remove it or use it in a pattern");
  }
}

}  // namespace onrecord
