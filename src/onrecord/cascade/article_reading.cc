#include "onrecord/cascade/article_reading.h"

#include <algorithm>

#include "onrecord/cascade/details.h"

namespace onrecord {
namespace {

/// A word that no rule made a mention: "Tuesday", "NATO", "12".
bool stands_alone(const Text& text, const Element& element,
                  const SetMention& mention) {
  const Token& token = text.tokens[element.tokens.begin];
  if (!mention.kind->measured) {
    return mention.known && token.shape != Shape::lower;
  }
  // "7-6" and "2:1" are two numbers, "2nd" is none.
  return token.shape != Shape::number ||
         text.slice(token.span).find_first_not_of("0123456789.,") ==
             std::string_view::npos ||
         std::string_view(mention.kind->kind) != "number";
}

void collect_mentions(const Text& text, const RuleBook& rules,
                      const std::vector<Element>& elements,
                      std::vector<MentionCandidate>& mentions) {
  for (const Element& element : elements) {
    const SetMention& mention = rules.mentions[element.set];
    if (mention.kind == nullptr || element.tokens.empty()) continue;
    const bool made = !element.head.empty();
    if (!made && !stands_alone(text, element, mention)) continue;
    const bool head = made && mention.kind->measured;
    mentions.push_back({head ? element.head : element.tokens,
                        mention.kind->kind, element.maker});
  }
}

void append(const std::vector<Evidence>& more, std::vector<Evidence>& all) {
  all.insert(all.end(), more.begin(), more.end());
}

/// Paragraphs whose first quotation holds a line of a transcript.
class OpenedLines {
 public:
  /// “HOLM: It rains. / “BERG: It pours: takes what stands between the marks
  /// out of them, if it begins with a name and a colon.
  void note(const Text& text, const MarkPair& pair, const Reading& inside) {
    if (inside.states.empty()) return;
    const std::size_t paragraph = text.paragraph_of(pair.open);
    if (text.paragraphs[paragraph].tokens.begin != pair.open) return;
    lines_.emplace_back(paragraph, inside.elements);
  }

  std::size_t size() const { return lines_.size(); }

  void put_into(std::vector<std::vector<Element>>& paragraphs) {
    for (auto& [paragraph, line] : lines_) {
      std::vector<Element>& elements = paragraphs[paragraph];
      line.insert(line.end(), elements.begin() + 1, elements.end());
      elements = std::move(line);
    }
  }

 private:
  std::vector<std::pair<std::size_t, std::vector<Element>>> lines_;
};

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
  FirstPass first;
  std::size_t transcript_lines = 0;
  StepRunner runner(text, rules, options);
  for (const Paragraph& paragraph : text.paragraphs) {
    Reading reading;
    reading.elements = elements_of(text, paragraph.tokens, rules);
    runner.run_pass(1, reading);
    collect_mentions(text, rules, reading.elements, first.mentions);
    append(reading.evidence, first.evidence);
    transcript_lines += !reading.states.empty();
    first.paragraphs.push_back(std::move(reading.elements));
  }
  const auto outside = static_cast<std::ptrdiff_t>(first.mentions.size());
  OpenedLines opened;
  StepRunner untraced(text, rules, {options.search, nullptr, options.costs});
  for (const MarkPair& pair : text.pairs) {
    if (pair.depth != 0 || pair.inside().empty()) continue;
    // "Quist" in the title of a film is nobody.
    if (reads_as_title(text, pair)) continue;
    Reading inside;
    inside.elements = elements_of(text, pair.inside(), rules);
    untraced.run_pass(1, inside);
    collect_mentions(text, rules, inside.elements, first.mentions);
    append(inside.evidence, first.evidence);
    opened.note(text, pair, inside);
  }
  // Those of the paragraphs stand in order, those inside quotations, too.
  std::inplace_merge(first.mentions.begin(), first.mentions.begin() + outside,
                     first.mentions.end(),
                     [](const MentionCandidate& a, const MentionCandidate& b) {
                       return a.tokens < b.tokens;
                     });
  std::stable_sort(first.evidence.begin(), first.evidence.end(),
                   [](const Evidence& a, const Evidence& b) {
                     return a.name.begin < b.name.begin;
                   });
  // Three lines: one "NAME: .." is a headline, two a question and an answer.
  first.transcript = transcript_lines + opened.size() >= 3;
  if (first.transcript) opened.put_into(first.paragraphs);
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
