#include "onrecord/cascade/article_reading.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr std::array kKinds = {
    "person",   "organization", "place",    "role",    "nationality",
    "event",    "equipment",    "document", "date",    "time",
    "duration", "money",        "percent",  "quantity", "number"};

struct KindClass {
  const char* name;
  ClassId id;
};

std::vector<KindClass> kind_classes(const RuleBook& rules) {
  std::vector<KindClass> kinds;
  for (const char* name : kKinds) {
    if (auto id = rules.classes.find(name)) kinds.push_back({name, *id});
  }
  return kinds;
}

void run_pass(int pass, const Text& text, const RuleBook& rules,
              Reading& reading, const CascadeOptions& options) {
  for (std::uint32_t i = 0; i < rules.steps.size(); ++i) {
    if (rules.steps[i].definition.pass == pass) {
      run_step(text, rules, i, reading, options.search, options.trace);
    }
  }
}

void collect_mentions(const Text& text, const RuleBook& rules,
                      const std::vector<KindClass>& kinds,
                      const std::vector<Element>& elements,
                      std::vector<Mention>& mentions) {
  for (const Element& element : elements) {
    if (element.head.empty()) continue;  // no rule made it
    for (const KindClass& kind : kinds) {
      if (!rules.sets.has(element.set, kind.id)) continue;
      mentions.push_back(
          {text.bytes_of(element.tokens), kind.name, 0, std::nullopt});
      break;
    }
  }
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
  const std::vector<KindClass> kinds = kind_classes(rules);
  FirstPass first;
  int transcript_lines = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    Reading reading;
    reading.elements = elements_of(text, paragraph.tokens, rules);
    run_pass(1, text, rules, reading, options);
    collect_mentions(text, rules, kinds, reading.elements, first.mentions);
    transcript_lines += !reading.states.empty();
    first.paragraphs.push_back(std::move(reading.elements));
  }
  for (const MarkPair& pair : text.pairs) {
    if (pair.depth != 0 || pair.inside().empty()) continue;
    Reading inside;
    inside.elements = elements_of(text, pair.inside(), rules);
    run_pass(1, text, rules, inside, {options.search, nullptr});
    collect_mentions(text, rules, kinds, inside.elements, first.mentions);
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
  Reading reading;
  for (std::vector<Element>& elements : first.paragraphs) {
    std::vector<StateEvent> states = carried_over(reading.states);
    const std::size_t carried = states.size();
    reading.elements = std::move(elements);
    reading.states = std::move(states);
    if (first.transcript) reading.states.push_back({State::transcript, {}, kNone});
    run_pass(2, text, rules, reading, options);
    // A state lasts for one paragraph.
    reading.states.erase(reading.states.begin(),
                         reading.states.begin() + static_cast<long>(carried));
  }
  return std::move(reading.matches);
}

}  // namespace onrecord
