#include "onrecord/cascade/article_reading.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "onrecord/cascade/details.h"

namespace onrecord {
namespace {

/// A class that makes a mention, and its kind. The first that fits decides.
struct KindOf {
  const char* name;
  const char* kind;
  /// The mention is its head, the symbol more: "late Tuesday", "two years ago".
  bool measured = is_measured(kind);
};

constexpr std::array kKinds = {KindOf{"person", "person"},
                               KindOf{"organization", "organization"},
                               KindOf{"place", "place"},
                               KindOf{"role", "role"},
                               KindOf{"nationality", "nationality"},
                               KindOf{"event", "event"},
                               KindOf{"equipment", "equipment"},
                               KindOf{"document", "document"},
                               KindOf{"relative_date", "relative_date"},
                               KindOf{"duration", "duration"},
                               KindOf{"date", "date"},
                               KindOf{"time", "time"},
                               KindOf{"money", "money"},
                               KindOf{"percent", "percent"},
                               KindOf{"quantity", "quantity"},
                               KindOf{"cardinal", "number"},
                               KindOf{"number", "number"},
                               KindOf{"name", "name"}};

/// The kind of thing that an element of a set names, found once a set.
class Kinds {
 public:
  explicit Kinds(const RuleBook& rules)
      : rules_(rules), kind_of_(rules.sets.size(), kUnseen) {
    for (const KindOf& row : kKinds) {
      ids_.push_back(rules.classes.find(row.name));
    }
    known_ = rules.classes.find("known");
  }

  /// Null if the element names nothing: no rule made it, no list knows it.
  const KindOf* of(const Text& text, const Element& element) {
    std::int8_t& kind = kind_of_[element.set];
    if (kind == kUnseen) kind = found(element.set);
    if (kind == kNothing) return nullptr;
    const KindOf& row = kKinds[static_cast<std::size_t>(kind)];
    return element.head.empty() && !stands_alone(text, element, row) ? nullptr
                                                                     : &row;
  }

 private:
  static constexpr std::int8_t kUnseen = -1;
  static constexpr std::int8_t kNothing = -2;

  /// A word that no rule made a mention: "Tuesday", "NATO", "12".
  bool stands_alone(const Text& text, const Element& element,
                    const KindOf& row) const {
    const Token& token = text.tokens[element.tokens.begin];
    if (!row.measured) {
      return is_known(element.set) && token.shape != Shape::lower;
    }
    // "7-6" and "2:1" are two numbers, "2nd" is none.
    return token.shape != Shape::number ||
           text.slice(token.span).find_first_not_of("0123456789.,") ==
               std::string_view::npos ||
           std::string_view(row.kind) != "number";
  }

  bool is_known(SetId set) const {
    return known_ && rules_.sets.has(set, *known_);
  }

  std::int8_t found(SetId set) const {
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (ids_[i] && rules_.sets.has(set, *ids_[i])) {
        return static_cast<std::int8_t>(i);
      }
    }
    return kNothing;
  }

  const RuleBook& rules_;
  std::vector<std::optional<ClassId>> ids_;
  std::optional<ClassId> known_;
  std::vector<std::int8_t> kind_of_;
};

void collect_mentions(const Text& text, const RuleBook& rules, Kinds& kinds,
                      const std::vector<Element>& elements,
                      std::vector<Mention>& mentions) {
  for (const Element& element : elements) {
    if (element.tokens.empty()) continue;
    if (const KindOf* row = kinds.of(text, element)) {
      const bool head = row->measured && !element.head.empty();
      mentions.push_back({text.bytes_of(head ? element.head : element.tokens),
                          row->kind, 0, std::nullopt, {},
                          rules.rule_ids[element.maker]});
    }
  }
}

void append(const std::vector<Evidence>& more, std::vector<Evidence>& all) {
  all.insert(all.end(), more.begin(), more.end());
}

/// The step before which details are read: the cues are known, nothing is
/// attributed yet.
std::size_t first_sentence_step(const RuleBook& rules) {
  std::size_t step = 0;
  while (step < rules.steps.size() &&
         rules.steps[step].definition.phase != "sentences") {
    ++step;
  }
  return step;
}

/// What one paragraph leaves to the next: a colon or an open quotation.
std::vector<StateEvent> carried_over(const std::vector<StateEvent>& states) {
  std::vector<StateEvent> kept;
  for (const StateEvent& event : states) {
    if (event.state == State::pending_colon ||
        event.state == State::open_quote) {
      kept.push_back(event);
    }
  }
  return kept;
}

}  // namespace

FirstPass read_names(const Text& text, const RuleBook& rules,
                     const CascadeOptions& options) {
  Kinds kinds(rules);
  FirstPass first;
  int transcript_lines = 0;
  StepRunner runner(text, rules, options);
  for (const Paragraph& paragraph : text.paragraphs) {
    Reading reading;
    reading.elements = elements_of(text, paragraph.tokens, rules);
    runner.run_pass(1, reading);
    collect_mentions(text, rules, kinds, reading.elements, first.mentions);
    append(reading.evidence, first.evidence);
    transcript_lines += !reading.states.empty();
    first.paragraphs.push_back(std::move(reading.elements));
  }
  StepRunner untraced(text, rules, {options.search, nullptr, options.costs});
  for (const MarkPair& pair : text.pairs) {
    if (pair.depth != 0 || pair.inside().empty()) continue;
    // "Quist" in the title of a film is nobody.
    if (reads_as_title(text, pair)) continue;
    Reading inside;
    inside.elements = elements_of(text, pair.inside(), rules);
    untraced.run_pass(1, inside);
    collect_mentions(text, rules, kinds, inside.elements, first.mentions);
    append(inside.evidence, first.evidence);
  }
  std::sort(first.mentions.begin(), first.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.span < b.span; });
  std::stable_sort(first.evidence.begin(), first.evidence.end(),
                   [](const Evidence& a, const Evidence& b) {
                     return a.name.begin < b.name.begin;
                   });
  // Three lines: one "NAME: .." is a headline, two a question and an answer.
  first.transcript = transcript_lines >= 3;
  return first;
}

std::vector<Match> read_attributions(const Text& text, const RuleBook& rules,
                                     FirstPass first,
                                     const CascadeOptions& options) {
  StepRunner runner(text, rules, options);
  const std::size_t sentences = first_sentence_step(rules);
  std::vector<Element> understood;
  Reading reading;
  for (std::vector<Element>& elements : first.paragraphs) {
    std::vector<StateEvent> states = carried_over(reading.states);
    const std::size_t carried = states.size();
    reading.elements = std::move(elements);
    reading.states = std::move(states);
    if (first.transcript)
      reading.states.push_back({State::transcript, {}, {}, kNone});
    const std::size_t first_match = reading.matches.size();
    runner.run(2, 0, sentences, reading);
    understood = reading.elements;
    runner.run(2, sentences, rules.steps.size(), reading);
    find_details(rules, understood, first_match, reading.matches, runner);
    // A state lasts for one paragraph.
    reading.states.erase(reading.states.begin(),
                         reading.states.begin() + static_cast<long>(carried));
  }
  return std::move(reading.matches);
}

}  // namespace onrecord
