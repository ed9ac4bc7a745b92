#include "onrecord/cascade/article_reading.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "onrecord/cascade/details.h"

namespace onrecord {
namespace {

constexpr std::array kKinds = {
    "person",   "organization", "place",    "role",    "nationality",
    "event",    "equipment",    "document", "date",    "time",
    "duration", "money",        "percent",  "quantity", "number",
    "name"};

/// The kind of thing that an element of a set names, found once a set.
class Kinds {
 public:
  explicit Kinds(const RuleBook& rules)
      : rules_(rules), kind_of_(rules.sets.size(), kUnseen) {
    for (const char* name : kKinds) ids_.push_back(rules.classes.find(name));
    known_ = rules.classes.find("known");
  }

  /// Null if the element names nothing: no rule made it, no list knows it.
  const char* of(const Text& text, const Element& element) {
    std::int8_t& kind = kind_of_[element.set];
    if (kind == kUnseen) kind = found(element.set);
    if (kind == kNothing) return nullptr;
    if (element.head.empty() &&
        (!is_known(element.set) ||
         text.tokens[element.tokens.begin].shape == Shape::lower)) {
      return nullptr;
    }
    return kKinds[static_cast<std::size_t>(kind)];
  }

 private:
  static constexpr std::int8_t kUnseen = -1;
  static constexpr std::int8_t kNothing = -2;

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

void collect_mentions(const Text& text, Kinds& kinds,
                      const std::vector<Element>& elements,
                      std::vector<Mention>& mentions) {
  for (const Element& element : elements) {
    if (element.tokens.empty()) continue;
    if (const char* kind = kinds.of(text, element)) {
      mentions.push_back(
          {text.bytes_of(element.tokens), kind, 0, std::nullopt});
    }
  }
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
    collect_mentions(text, kinds, reading.elements, first.mentions);
    transcript_lines += !reading.states.empty();
    first.paragraphs.push_back(std::move(reading.elements));
  }
  StepRunner untraced(text, rules, {options.search, nullptr, options.costs});
  for (const MarkPair& pair : text.pairs) {
    if (pair.depth != 0 || pair.inside().empty()) continue;
    Reading inside;
    inside.elements = elements_of(text, pair.inside(), rules);
    untraced.run_pass(1, inside);
    collect_mentions(text, kinds, inside.elements, first.mentions);
  }
  std::sort(first.mentions.begin(), first.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.span < b.span; });
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
    if (first.transcript) reading.states.push_back({State::transcript, {}, {}, kNone});
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
