// The order of loading: words first, for they say which classes there are; then
// every pattern, for they say which classes are asked for; then the sets that
// words can stand for; then step after step, each adding the sets its rules
// make.

#include "onrecord/rules/compiler.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "onrecord/base/hash.h"
#include "onrecord/rules/base_sets.h"
#include "onrecord/rules/dossier_checks.h"
#include "onrecord/rules/engine_classes.h"
#include "onrecord/rules/lexicon.h"
#include "onrecord/rules/rule_checks.h"

namespace onrecord {
namespace {

class Compilation {
 public:
  Compilation(Definitions definitions, Diagnostics& diagnostics)
      : definitions_(std::move(definitions)), diagnostics_(diagnostics) {}

  std::shared_ptr<const RuleBook> run() {
    name_engine_classes(*book_);
    add_words(definitions_, *book_, diagnostics_);
    apply_overrides(definitions_, diagnostics_);
    leave_out_unsound(definitions_, diagnostics_);
    leave_out_unsound(definitions_.dossiers, diagnostics_);
    note_known_classes();
    parse_fragments();
    parse_steps();
    add_literals(*book_);
    note_used_classes();
    number_base_sets(*book_, used_.front());
    report_unused(definitions_, book_->classes, used_.front(), diagnostics_);
    std::vector<std::vector<char>> alphabets;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      alphabets.emplace_back();
      book_->steps.push_back(compile_step(std::move(steps_[i]), *book_,
                                          used_[i + 1], alphabets.back(),
                                          diagnostics_));
    }
    note_counts();
    for (CompiledStep& step : book_->steps) {
      for (CompiledRule& rule : step.rules) {
        note_measure(rule);
        rule.evidence = evidence_of(rule.definition);
      }
    }
    book_->symbols = StepSymbols(alphabets, book_->sets.size());
    number_rules();
    set_starts(alphabets, *book_);
    set_gates(*book_);
    book_->mentions = mentions_of(book_->classes, book_->sets);
    note_version();
    book_->dossiers = std::move(definitions_.dossiers);
    book_->weights = std::move(definitions_.weights);
    book_->evidence = std::move(definitions_.evidence);
    return book_;
  }

 private:
  void note_known_classes() {
    for (std::size_t id = 0; id < book_->classes.size(); ++id) {
      known_.insert(static_cast<ClassId>(id));
    }
    for (const RuleDefinition& rule : definitions_.rules) {
      for (const std::string& name : rule.makes) {
        for (ClassId id :
             book_->classes.closure({book_->classes.intern(name)})) {
          known_.insert(id);
        }
      }
    }
  }

  /// Every fragment on its own, so that a fault in it is told at its place.
  void parse_fragments() {
    for (const FragmentDefinition& fragment : definitions_.fragments) {
      if (!fragments_.emplace(fragment.name, fragment.pattern).second) {
        report_fault(diagnostics_, fragment.place, "R019",
                     "the fragment '" + fragment.name +
                         "' is there already; choose another name");
      }
    }
    for (const FragmentDefinition& fragment : definitions_.fragments) {
      parse(fragment.pattern, fragment.pattern_place, fragment.name);
    }
  }

  std::optional<PatternNode> parse(const std::string& text, const Place& place,
                                   const std::string& whose) {
    std::vector<PatternError> errors;
    PatternNode node = parse_pattern(
        text, fragments_, book_->classes,
        [&](ClassId id) { return known_.count(id) > 0; }, errors);
    for (const PatternError& error : errors) {
      Place exact = place;
      exact.column += error.at;
      report_fault(diagnostics_, exact, error.code,
                   whose + ": " + error.message);
    }
    if (!errors.empty()) return std::nullopt;
    return node;
  }

  std::optional<ParsedRule> parse_rule(const RuleDefinition& rule) {
    ParsedRule parsed;
    parsed.definition = rule;
    auto pattern = parse(rule.pattern, rule.pattern_place, rule.id);
    if (pattern) parsed.pattern = std::move(*pattern);
    bool sound = pattern.has_value() && keeps_known_classes(rule);
    for (const UnlessDefinition& unless : rule.unless) {
      auto node = parse(unless.pattern, unless.place, rule.id);
      sound = sound && node;
      if (node) parsed.unless.emplace_back(unless.over, std::move(*node));
    }
    if (!sound) return std::nullopt;
    return parsed;
  }

  bool keeps_known_classes(const RuleDefinition& rule) {
    for (const std::string& name : rule.keeps) {
      const auto id = book_->classes.find(name);
      if (id && known_.count(*id) > 0) continue;
      report_fault(diagnostics_, rule.place, "R026",
                   rule.id + ": nothing makes the class '" + name +
                       "' in 'keeps'; correct the name");
      return false;
    }
    return true;
  }

  void parse_steps() {
    std::map<std::string, std::size_t> index;
    for (const StepDefinition& definition : definitions_.steps) {
      if (!index.emplace(definition.name, steps_.size()).second) continue;
      ParsedStep step;
      step.definition = definition;
      if (!definition.where.empty()) {
        step.where = parse(definition.where, definition.where_place,
                           "the step '" + definition.name + "'");
      }
      steps_.push_back(std::move(step));
    }
    for (const RuleDefinition& rule : definitions_.rules) {
      if (rule.status == "off") {
        book_->switched_off.push_back(rule);
      } else if (auto parsed = parse_rule(rule)) {
        steps_[index.at(rule.step)].rules.push_back(std::move(*parsed));
      }
    }
    for (ParsedStep& step : steps_) {
      std::sort(step.rules.begin(), step.rules.end(),
                [](const ParsedRule& a, const ParsedRule& b) {
                  return a.definition.id < b.definition.id;
                });
    }
  }

  /// For every step: the classes that its patterns or later ones name, and
  /// those that stages read.
  void note_used_classes() {
    std::vector<bool> used(book_->classes.size(), false);
    for (const char* name : stage_classes()) {
      used[*book_->classes.find(name)] = true;
    }
    used_.resize(steps_.size() + 1);
    used_[steps_.size()] = used;
    for (std::size_t i = steps_.size(); i-- > 0;) {
      std::vector<const SymbolExpression*> expressions;
      for (const ParsedRule& rule : steps_[i].rules) {
        collect_expressions(rule.pattern, expressions);
        for (const auto& unless : rule.unless) {
          collect_expressions(unless.second, expressions);
        }
      }
      if (steps_[i].where) collect_expressions(*steps_[i].where, expressions);
      for (const SymbolExpression* expression : expressions) {
        for (const auto& terms : *expression) {
          for (const SymbolTerm& term : terms) used[term.id] = true;
        }
      }
      used_[i] = used;
    }
  }

  void note_counts() {
    for (const MeasuredDefinition& measured : definitions_.measured) {
      book_->measured[measured.id] = measured;
    }
    for (const CueDefinition& cue : definitions_.cues) {
      for (const std::string& words : cue.words) {
        MeasuredDefinition& seen = book_->seen_cues[folded_word(words)];
        seen.right += cue.hits;
        seen.total += cue.total;
      }
    }
  }

  /// Of all that decides what is found: rules, dossiers and weights.
  void note_version() {
    std::string all;
    for (const CompiledStep& step : book_->steps) {
      for (const CompiledRule& rule : step.rules) all += rule.version;
    }
    for (const DossierDefinition& dossier : definitions_.dossiers) {
      all += '\n' + dossier.id + '\t' + dossier.name + '\t' + dossier.gender;
      for (const std::string& alias : dossier.aliases) all += '\t' + alias;
      for (const RoleDefinition& role : dossier.roles) {
        all += '\t' + role.title + '\t' + role.of;
      }
      for (const auto& [name, id] : dossier.ids) all += '\t' + name + id;
    }
    for (const WeightDefinition& weight : definitions_.weights) {
      all += '\n' + weight.name + std::to_string(weight.adds);
    }
    for (const EvidenceDefinition& evidence : definitions_.evidence) {
      all += '\n' + evidence.name;
      for (const double adds :
           {evidence.person, evidence.organization, evidence.place}) {
        all += '\t' + std::to_string(adds);
      }
    }
    book_->version = hash_name(all);
  }

  void number_rules() {
    book_->rule_ids = {""};
    for (CompiledStep& step : book_->steps) {
      for (CompiledRule& rule : step.rules) {
        rule.number = static_cast<RuleNumber>(book_->rule_ids.size());
        book_->rule_ids.push_back(rule.definition.id);
      }
    }
  }

  void note_measure(CompiledRule& rule) {
    const auto found = book_->measured.find(rule.definition.id);
    if (found != book_->measured.end()) rule.measured = found->second;
    // Laplace: an unmeasured rule is neither sure nor hopeless.
    rule.confidence = (static_cast<double>(rule.measured.right) + 1) /
                      (static_cast<double>(rule.measured.total) + 2);
  }

  std::optional<std::size_t> evidence_of(const RuleDefinition& rule) const {
    for (std::size_t i = 0; i < definitions_.evidence.size(); ++i) {
      if (definitions_.evidence[i].name == rule.evidence) return i;
    }
    return std::nullopt;
  }

  Definitions definitions_;
  Diagnostics& diagnostics_;
  std::shared_ptr<RuleBook> book_ = std::make_shared<RuleBook>();
  Fragments fragments_;
  std::set<ClassId> known_;
  std::vector<ParsedStep> steps_;
  std::vector<std::vector<bool>> used_;
};

}  // namespace

std::shared_ptr<const RuleBook> compile_rules(Definitions definitions,
                                              Diagnostics& diagnostics) {
  return Compilation(std::move(definitions), diagnostics).run();
}

}  // namespace onrecord
