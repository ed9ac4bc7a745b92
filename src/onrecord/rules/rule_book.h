#pragma once
// Everything the rule files say, read, checked and compiled once.

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "onrecord/base/diagnostic.h"
#include "onrecord/rules/class_table.h"
#include "onrecord/rules/definitions.h"
#include "onrecord/rules/group_places.h"
#include "onrecord/rules/mention_kinds.h"
#include "onrecord/rules/outline.h"
#include "onrecord/rules/pattern.h"
#include "onrecord/rules/pattern_table.h"
#include "onrecord/rules/regex.h"
#include "onrecord/rules/rule_starts.h"
#include "onrecord/rules/vocabulary.h"

namespace onrecord {

/// What a rule may capture: a closed set. "content_2" is content again.
enum class Group : std::uint8_t {
  whole, it, head, content, source, cue, to, role, affiliation,
  when, medium, addressee, via, place, anonymity
};
std::optional<Group> group_named(std::string_view name);
std::string_view group_name(Group group);

/// What rules may remember between matches: a closed set.
enum class State : std::uint8_t {
  subject,            ///< of the sentence
  paragraph_speaker,  ///< last source in the paragraph
  pending_colon,      ///< the paragraph before ended with a cue and a colon
  open_quote,         ///< the quotation before was not closed
  transcript,         ///< the article is one
};
inline constexpr std::size_t kStates = 5;
std::optional<State> state_named(std::string_view name);
std::string_view state_name(State state);

struct CompiledUnless {
  UnlessDefinition::Over over = UnlessDefinition::Over::match;
  Regex regex;
};

/// A rule's place in RuleBook::rule_ids.
using RuleNumber = std::uint16_t;

/// A rule ready to match. Only read after loading.
struct CompiledRule {
  RuleDefinition definition{};
  std::string version{};
  std::string expanded{};  ///< the pattern with its fragments written out
  Regex regex;
  std::optional<PatternTable> table{};  ///< finds what `regex` finds
  std::vector<Group> groups{};       ///< by RE2's number; groups[0] is whole
  /// The same groups, but for the whole, where they need not be asked for.
  std::optional<std::vector<PlacedGroup>> placed{};
  std::vector<CompiledUnless> unless{};
  std::vector<State> sets{};
  std::vector<State> needs{};
  RuleNumber number = 0;
  bool makes = false;       ///< the match becomes a symbol
  bool drops = false;       ///< the match disappears from the skeleton
  bool attributes = false;  ///< captures what was said
  std::optional<std::size_t> evidence{};  ///< index into RuleBook::evidence
  SetId made = 0;           ///< the symbol's set where no head decides
  std::vector<SetId> made_by_head{};  ///< by the head's set; 0 is "no such"
  MeasuredDefinition measured{};  ///< total 0: not measured yet
  double confidence = 0;
};

struct CompiledStep {
  StepDefinition definition;
  std::vector<CompiledRule> rules;   ///< by id
  std::vector<std::uint32_t> order;  ///< rules by priority, then id
  StepStarts starts;                 ///< of the rules in that order
  Outlines outlines;                 ///< likewise
  std::uint64_t without_table = 0;   ///< of the rules in that order, likewise
  StepBits bits;                     ///< theirs in RuleBook::starts
  ByteMask where_symbols;            ///< one must be there; none: no matter
  std::optional<Regex> where;        ///< if that is not a single symbol
};

/// The symbol that stands for a set in the skeleton of a step. The symbols of
/// one set stand together: a paragraph's elements are read in step after step.
class StepSymbols {
 public:
  StepSymbols() = default;
  /// By step and SetId; sets that a step does not know have the symbol 0.
  explicit StepSymbols(const std::vector<std::vector<char>>& by_step,
                       std::size_t sets);
  char of(SetId set, std::size_t step) const {
    return symbols_[set * steps_ + step];
  }

 private:
  std::size_t steps_ = 0;
  std::vector<char> symbols_;
};

/// Classes that the program itself gives to what it finds in the text.
struct EngineClasses {
  std::array<ClassId, kShapes> shapes{};
  ClassId stop = 0, soft = 0;
  ClassId quote_comma = 0, quote_stop = 0, quote_ask = 0, quote_bare = 0,
          quote_open = 0;
  ClassId quote_short = 0, quote_long = 0, quote_title = 0, quote_lower = 0,
          quote_single = 0, opens_mark = 0;
};

/// What the parts of one attribution are while its details are looked for.
struct PartSets {
  SetId content = 0, source = 0, cue = 0, told_cue = 0;
};

/// Steps that have a bit in RuleBook::gates; others read everything.
inline constexpr std::size_t kGates = 64;

/// What words and runs of words are worth, folded: "march" is "3".
using WordValues = std::map<std::string, std::string, std::less<>>;

/// Safe for concurrent use: nothing changes after loading.
struct RuleBook {
  ClassTable classes;
  SetTable sets;
  Vocabulary vocabulary;
  EngineClasses engine;
  std::vector<CompiledStep> steps;
  std::vector<std::string> rule_ids;  ///< by number; the first is no rule's
  std::vector<DossierDefinition> dossiers;
  std::vector<WeightDefinition> weights;
  std::vector<EvidenceDefinition> evidence;
  std::unordered_map<std::string, MeasuredDefinition> measured{};  ///< by id
  /// By a cue's folded words: how often they introduced what somebody said.
  std::unordered_map<std::string, MeasuredDefinition> seen_cues{};
  std::vector<RuleDefinition> switched_off;
  StepSymbols symbols;
  std::vector<std::vector<StartWord>> starts;  ///< by pass
  std::vector<SetId> with_stop;  ///< by SetId: the same and {stop}
  std::array<SetId, 160> quote_sets{};  ///< by QuoteFacts::index()
  std::vector<std::uint64_t> gates;  ///< by SetId: the steps that read it
  std::vector<SetMention> mentions;  ///< by SetId
  SetId stop_set = 0, soft_set = 0;
  PartSets part_sets;
  /// By class: what its words are worth, folded.
  std::map<std::string, WordValues, std::less<>> values;
  std::string version;  ///< hash of all that decides what is found

  bool has(SetId set, std::string_view class_name) const;
  /// The country that an adjective, folded, is of; null if it is none.
  const std::string* country_of(std::string_view adjective) const;
  /// Null if no word of the class has a value.
  const WordValues* values_of(std::string_view class_name) const;
};

/// What the skeleton says of a quotation, as facts; rules say what it is.
struct QuoteFacts {
  enum class End { comma, stop, ask, bare, open } end = End::bare;
  enum class Length { brief, middle, full } length = Length::middle;
  bool title = false;   ///< every long word is capitalised
  bool lower = false;   ///< begins with a lower-case word
  bool single = false;  ///< single marks
  std::size_t index() const {
    return (((static_cast<std::size_t>(end) * 3 +
              static_cast<std::size_t>(length)) * 2 + title) * 2 + lower) * 2 +
           single;
  }
};

/// A pattern to be tried on texts: it sees what the step `before` sees.
struct Trial {
  std::string pattern;
  std::string before;
};
/// The id of the rule and the name of the step that a trial gets.
inline constexpr const char* kTrial = "try";

/// Where rules come from: the shipped folder (or one that replaces it), then
/// packs that add to it, narrow it or switch rules off.
struct RuleSources {
  std::filesystem::path rules;
  std::vector<std::filesystem::path> packs;
  std::optional<Trial> trial{};
};

/// The rules that loaded and every fault of those that did not.
struct LoadedRules {
  std::shared_ptr<const RuleBook> book;
  Diagnostics diagnostics;
};

/// Fails only where there is nothing to work with: no such folder, no rule, no
/// step to try a pattern at. A broken rule is a diagnostic and is left out.
Result<LoadedRules> load_rules(const RuleSources& sources);

}  // namespace onrecord
