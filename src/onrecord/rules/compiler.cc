#include "onrecord/rules/compiler.h"

#include <algorithm>
#include <map>
#include <set>

#include "onrecord/base/hash.h"
#include "onrecord/rules/toml_reader.h"

namespace onrecord {
namespace {

constexpr const char* kShapeNames[kShapes] = {
    "lower",  "capital", "upper", "mixed", "initial",
    "number", "mark",    "punctuation", "symbol"};

/// Classes that stages read by name; they are kept in every set.
constexpr const char* kStageClasses[] = {
    "say:speech", "say:document", "say:stance", "pronoun", "plural", "male",
    "female", "person", "organization", "place", "role", "group", "anonymous",
    "document", "name", "neuter", "negation", "doubt", "first_person",
    "relative", "quote", "given", "org_word", "doc_word", "group_word",
    "known", "first_name", "first_male", "first_female", "honorific", "rank",
    "role_modifier", "person_word", "closed", "before_noun", "article",
    "preposition", "possessive_mark", "conjunction", "verb", "finite",
    "nationality", "name_suffix", "name_particle", "org_suffix", "say",
    "possessive", "stand_in", "ends_s", "equipment", "part_of", "definite",
    "after_noun"};

void report(Diagnostics& diagnostics, const Place& place, const char* code,
            std::string message) {
  diagnostics.push_back({Diagnostic::Severity::error, code, place.file,
                         place.line, place.column, std::move(message)});
}

void name_engine_classes(RuleBook& book) {
  ClassTable& classes = book.classes;
  EngineClasses& engine = book.engine;
  for (std::size_t i = 0; i < kShapes; ++i) {
    engine.shapes[i] = classes.intern(kShapeNames[i]);
  }
  const std::pair<ClassId*, const char*> names[] = {
      {&engine.stop, "stop"},
      {&engine.soft, "soft"},
      {&engine.quote_comma, "quote_comma"},
      {&engine.quote_stop, "quote_stop"},
      {&engine.quote_ask, "quote_ask"},
      {&engine.quote_bare, "quote_bare"},
      {&engine.quote_open, "quote_open"},
      {&engine.quote_short, "quote_short"},
      {&engine.quote_long, "quote_long"},
      {&engine.quote_title, "quote_title"},
      {&engine.quote_lower, "quote_lower"},
      {&engine.quote_single, "quote_single"}};
  for (const auto& [id, name] : names) *id = classes.intern(name);
  const ClassId quote = classes.intern("quote");
  for (ClassId end : {engine.quote_comma, engine.quote_stop, engine.quote_ask,
                      engine.quote_bare, engine.quote_open}) {
    classes.imply(end, quote);
  }
  classes.imply(engine.soft, engine.stop);
  for (const char* name : kStageClasses) classes.intern(name);
}

void add_lexicon(const Definitions& definitions, RuleBook& book) {
  for (const ClassDefinition& list : definitions.classes) {
    const ClassId id = book.classes.intern(list.name);
    for (const std::string& implied : list.implies) {
      book.classes.imply(id, book.classes.intern(implied));
    }
    for (const std::string& word : list.words) book.vocabulary.add(word, id);
  }
  for (const EndingDefinition& ending : definitions.endings) {
    book.vocabulary.add_ending(ending.ending,
                               book.classes.intern(ending.name));
  }
}

void add_cues(const Definitions& definitions, RuleBook& book,
              Diagnostics& diagnostics) {
  const std::set<std::string> acts = {"speech", "document", "stance"};
  for (const CueDefinition& cue : definitions.cues) {
    if (acts.count(cue.act) == 0) {
      report(diagnostics, cue.place, "R031",
             "a cue's act is speech, document or stance, not '" + cue.act +
                 "'");
      continue;
    }
    // Nouns and the like have classes of their own: "claim" is a noun cue
    // only in "his claim that".
    const std::string stem =
        cue.part == "verb" ? "say" : "say_" + cue.part;
    ClassSet ids = {book.classes.intern(stem + ":" + cue.act)};
    for (const std::string& frame : cue.frames) {
      ids.push_back(book.classes.intern(
          (cue.part == "verb" ? "frame:" : cue.part + "_frame:") + frame));
    }
    for (const std::string& words : cue.words) {
      for (ClassId id : ids) book.vocabulary.add(words, id);
    }
  }
}

void add_literals(RuleBook& book) {
  for (std::size_t id = 0; id < book.classes.size(); ++id) {
    const std::string& name = book.classes.name(static_cast<ClassId>(id));
    if (name[0] == '=') {
      book.vocabulary.add(name.substr(1), static_cast<ClassId>(id));
    }
  }
}

void add_sentence_words(const Definitions& definitions, RuleBook& book) {
  for (const ClassDefinition& list : definitions.classes) {
    auto& words = book.sentence_words;
    auto* target = list.name == "abbreviation" ? &words.abbreviations
                   : list.name == "starter"    ? &words.starters
                                               : nullptr;
    if (target == nullptr) continue;
    for (const std::string& word : list.words) {
      target->push_back(folded_word(word));
    }
  }
  std::sort(book.sentence_words.abbreviations.begin(),
            book.sentence_words.abbreviations.end());
  std::sort(book.sentence_words.starters.begin(),
            book.sentence_words.starters.end());
}

bool sound(const RuleDefinition& rule, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const auto say = [&](const char* code, const std::string& message) {
    report(diagnostics, rule.place, code, rule.id + ": " + message);
  };
  const std::set<std::string> statuses = {"draft", "test", "stable", "off"};
  if (statuses.count(rule.status) == 0) {
    say("R012", "a status is draft, test, stable or off, not '" +
                    rule.status + "'");
  }
  if (rule.match.empty()) {
    say("R010", "a rule needs an example that it matches; add 'match'");
  }
  if (rule.near_miss.empty()) {
    say("R011",
        "a rule needs an example that it must leave alone; add 'near_miss'");
  }
  return diagnostics.size() == before;
}

class Compilation {
 public:
  Compilation(Definitions definitions, Diagnostics& diagnostics)
      : definitions_(std::move(definitions)), diagnostics_(diagnostics) {}

  std::shared_ptr<const RuleBook> run() {
    name_engine_classes(*book_);
    add_lexicon(definitions_, *book_);
    add_cues(definitions_, *book_, diagnostics_);
    add_sentence_words(definitions_, *book_);
    apply_overrides();
    for (const FragmentDefinition& fragment : definitions_.fragments) {
      fragments_[fragment.name] = fragment.pattern;
    }
    note_known_classes();
    parse_steps();
    add_literals(*book_);
    number_base_sets();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      book_->steps.push_back(compile_step(std::move(steps_[i]), *book_,
                                          used_from(i + 1), diagnostics_));
    }
    for (CompiledStep& step : book_->steps) {
      step.symbol_of.resize(book_->sets.size(), 0);
      for (CompiledRule& rule : step.rules) note_measure(rule);
    }
    book_->dossiers = std::move(definitions_.dossiers);
    book_->weights = std::move(definitions_.weights);
    return book_;
  }

 private:
  void apply_overrides() {
    for (const OverrideDefinition& change : definitions_.overrides) {
      auto found = std::find_if(
          definitions_.rules.begin(), definitions_.rules.end(),
          [&](const RuleDefinition& rule) { return rule.id == change.id; });
      if (found == definitions_.rules.end()) {
        report(diagnostics_, change.place, "R040",
               "there is no rule '" + change.id + "' to override; see "
               "'onrecord rules list'");
        continue;
      }
      if (change.off) found->status = "off";
      found->unless.insert(found->unless.end(), change.unless.begin(),
                           change.unless.end());
    }
  }

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

  std::optional<PatternNode> parse(const std::string& text,
                                   const Place& place,
                                   const std::string& whose) {
    std::vector<PatternError> errors;
    PatternNode node = parse_pattern(
        text, fragments_, book_->classes,
        [&](ClassId id) { return known_.count(id) > 0; }, errors);
    for (const PatternError& error : errors) {
      report(diagnostics_, place, "R020",
             whose + ": in the pattern, at character " +
                 std::to_string(error.column) + ": " + error.message);
    }
    if (!errors.empty()) return std::nullopt;
    return node;
  }

  std::optional<ParsedRule> parse_rule(const RuleDefinition& rule) {
    ParsedRule parsed;
    parsed.definition = rule;
    auto pattern = parse(rule.pattern, rule.place, rule.id);
    if (!pattern) return std::nullopt;
    parsed.pattern = std::move(*pattern);
    for (const UnlessDefinition& unless : rule.unless) {
      auto node = parse(unless.pattern, rule.place, rule.id);
      if (!node) return std::nullopt;
      parsed.unless.emplace_back(unless.over, std::move(*node));
    }
    return parsed;
  }

  void parse_steps() {
    std::map<std::string, std::size_t> index;
    for (const StepDefinition& definition : definitions_.steps) {
      index[definition.name] = steps_.size();
      ParsedStep step;
      step.definition = definition;
      if (!definition.where.empty()) {
        step.where =
            parse(definition.where, definition.place, definition.name);
      }
      steps_.push_back(std::move(step));
    }
    std::set<std::string> ids;
    for (const RuleDefinition& rule : definitions_.rules) {
      if (!ids.insert(rule.id).second) {
        report(diagnostics_, rule.place, "R013",
               "the id '" + rule.id + "' is taken; choose another");
        continue;
      }
      const auto step = index.find(rule.step);
      if (step == index.end()) {
        report(diagnostics_, rule.place, "R014",
               rule.id + ": there is no step '" + rule.step +
                   "'; see phases.toml");
        continue;
      }
      if (!sound(rule, diagnostics_) || rule.status == "off") continue;
      if (auto parsed = parse_rule(rule)) {
        steps_[step->second].rules.push_back(std::move(*parsed));
      }
    }
    for (ParsedStep& step : steps_) {
      std::sort(step.rules.begin(), step.rules.end(),
                [](const ParsedRule& a, const ParsedRule& b) {
                  return a.definition.id < b.definition.id;
                });
    }
  }

  /// The classes that patterns of step `first` or later name, and those that
  /// stages read.
  std::vector<bool> used_from(std::size_t first) {
    if (used_.empty()) note_used_classes();
    return used_[first];
  }

  void note_used_classes() {
    std::vector<bool> used(book_->classes.size(), false);
    for (const char* name : kStageClasses) used[book_->classes.intern(name)] = true;
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

  void number_base_sets() {
    const std::vector<bool> used = used_from(0);
    RuleBook& book = *book_;
    book.sets.intern({});
    book.vocabulary.number_sets(book.classes, used, book.engine.shapes,
                                book.sets);
    const std::size_t words = book.sets.size();
    for (std::size_t set = 0; set < words; ++set) {
      book.with_stop.push_back(static_cast<SetId>(set));
    }
    // Only a sign can be the end of a sentence itself.
    for (SetId set : book.vocabulary.punctuation_sets()) {
      ClassSet classes = book.sets.classes(set);
      classes.push_back(book.engine.stop);
      book.with_stop[set] = made(std::move(classes), used);
    }
    book.stop_set = made({book.engine.stop}, used);
    book.soft_set = made({book.engine.soft}, used);
    number_quote_sets(used);
  }

  SetId made(ClassSet classes, const std::vector<bool>& used) {
    return book_->sets.intern(
        restricted(book_->classes.closure(std::move(classes)), used));
  }

  void number_quote_sets(const std::vector<bool>& used) {
    const EngineClasses& engine = book_->engine;
    const ClassId ends[] = {engine.quote_comma, engine.quote_stop,
                            engine.quote_ask, engine.quote_bare,
                            engine.quote_open};
    QuoteFacts facts;
    for (int end = 0; end < 5; ++end) {
      facts.end = static_cast<QuoteFacts::End>(end);
      for (int rest = 0; rest < 24; ++rest) {
        facts.length = static_cast<QuoteFacts::Length>(rest / 8);
        facts.title = (rest & 4) != 0;
        facts.lower = (rest & 2) != 0;
        facts.single = (rest & 1) != 0;
        ClassSet classes = {ends[end]};
        if (facts.length == QuoteFacts::Length::brief)
          classes.push_back(engine.quote_short);
        if (facts.length == QuoteFacts::Length::full)
          classes.push_back(engine.quote_long);
        if (facts.title) classes.push_back(engine.quote_title);
        if (facts.lower) classes.push_back(engine.quote_lower);
        if (facts.single) classes.push_back(engine.quote_single);
        book_->quote_sets[facts.index()] = made(std::move(classes), used);
      }
    }
  }

  void note_measure(CompiledRule& rule) {
    book_->version += rule.version;
    // Laplace: an unmeasured rule is neither sure nor hopeless.
    rule.confidence = 0.5;
    for (const MeasuredDefinition& measured : definitions_.measured) {
      if (measured.id != rule.definition.id) continue;
      rule.confidence = (static_cast<double>(measured.right) + 1) /
                        (static_cast<double>(measured.total) + 2);
    }
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

Result<LoadedRules> load_rules(const RuleSources& sources) {
  LoadedRules loaded;
  Definitions definitions;
  std::vector<std::filesystem::path> folders = sources.packs;
  folders.insert(folders.begin(), sources.rules);
  for (const auto& folder : folders) {
    auto read = read_rule_folder(folder, definitions, loaded.diagnostics);
    if (!read) return fail(read.error());
  }
  if (definitions.rules.empty()) {
    return fail(Kind::not_found,
                "this folder holds no rule; name another with --rules",
                sources.rules.string());
  }
  loaded.book = compile_rules(std::move(definitions), loaded.diagnostics);
  return loaded;
}

}  // namespace onrecord
