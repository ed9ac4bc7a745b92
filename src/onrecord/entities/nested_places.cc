#include "onrecord/entities/nested_places.h"

namespace onrecord {
namespace {

/// Where the longest place that begins at `at` and is no longer than `longest`
/// ends; `at` if none does.
std::size_t place_end(const WordClasses& words, std::size_t at,
                      std::size_t longest) {
  const std::vector<Token>& tokens = words.text().tokens;
  const Vocabulary& vocabulary = words.lexicon().rules().vocabulary;
  const auto shape = static_cast<std::size_t>(tokens[at].shape);
  std::size_t end = words.is(at, Word::place) && longest > 0 ? at + 1 : at;
  WordRuns::Place run = vocabulary.runs().begin(tokens[at].word);
  for (std::size_t i = at + 1; run != 0 && i < at + longest; ++i) {
    run = vocabulary.runs().next(run, tokens[i].word);
    const Vocabulary::Sets* sets =
        run == 0 ? nullptr : vocabulary.run_sets(run);
    if (sets != nullptr && words.lexicon().is((*sets)[shape], Word::place)) {
      end = i + 1;
    }
  }
  return end;
}

}  // namespace

std::vector<TokenSpan> nested_places(const WordClasses& words, TokenSpan name) {
  if (words.is(name.begin, Word::article)) ++name.begin;
  std::vector<TokenSpan> places;
  for (std::size_t at = name.begin; at < name.end;) {
    const std::size_t longest = at == name.begin ? name.size() - 1
                                                 : name.end - at;
    const std::size_t end =
        words.is_capital(at) ? place_end(words, at, longest) : at;
    if (end > at) places.push_back({at, end});
    at = end > at ? end : at + 1;
  }
  return places;
}

}  // namespace onrecord
