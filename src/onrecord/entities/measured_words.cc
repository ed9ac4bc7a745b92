#include "onrecord/entities/measured_words.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::array<const char*, kWorths> kNames = {
    "cardinal",   "ordinal",   "scale",    "fraction",     "article",
    "conjunction", "currency_word", "percent_unit", "unit", "time_unit",
    "day_half",   "clock_word", "weekday", "month",        "season",
    "holiday",    "day_word",  "direction", "distance",    "quarter",
    "future",     "dateline_dash", "scale_suffix", "rate_word"};
// "the day after tomorrow", "tomorrow night": no run of values is longer.
constexpr std::size_t kLongestRun = 4;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

void cut(std::string_view word, std::vector<Piece>& pieces) {
  for (std::size_t from = 0; from <= word.size();) {
    const std::size_t to = std::min(word.find('-', from), word.size());
    if (to > from) pieces.emplace_back(word.substr(from, to - from));
    from = to + 1;
  }
}

}  // namespace

MeasuredWords::MeasuredWords(const RuleBook& rules)
    : rules_(rules),
      say_(rules.classes.find("say")),
      worths_(rules.vocabulary.words().size(), 0) {
  static_assert(kWorths <= 32);
  for (std::size_t i = 0; i < kWorths; ++i) {
    values_[i] = rules.values_of(kNames[i]);
    if (values_[i] == nullptr) continue;
    for (const auto& [words, value] : *values_[i]) {
      const std::uint32_t word = rules.vocabulary.words().find(words);
      if (word != 0) worths_[word] |= std::uint32_t{1} << i;
    }
  }
}

const std::string* MeasuredWords::find(Worth worth,
                                       std::string_view word) const {
  const auto* values = values_[static_cast<std::size_t>(worth)];
  if (values == nullptr) return nullptr;
  const auto found = values->find(word);
  return found == values->end() ? nullptr : &found->second;
}

const std::string* MeasuredWords::find(Worth worth,
                                       const std::vector<Piece>& pieces,
                                       std::size_t at,
                                       std::size_t& used) const {
  const auto* values = values_[static_cast<std::size_t>(worth)];
  if (values == nullptr) return nullptr;
  std::string run = pieces[at];
  const std::string* best = nullptr;
  for (std::size_t count = 1;; ++count) {
    if (const auto found = values->find(run); found != values->end()) {
      best = &found->second;
      used = count;
    }
    if (count == kLongestRun || at + count == pieces.size()) return best;
    run += ' ' + pieces[at + count];
  }
}

bool MeasuredWords::says(const Token& token) const {
  const SetId set = rules_.vocabulary.set_of(token.word, token.shape);
  return say_ && rules_.sets.has(set, *say_);
}

std::vector<Piece> pieces_of(const Text& text, TokenSpan tokens) {
  std::vector<Piece> pieces;
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = text.tokens[i];
    const std::string word = folded_word(text.slice(token.span));
    if (token.shape == Shape::punctuation && !has_digit(word)) continue;
    cut(word, pieces);
  }
  return pieces;
}

}  // namespace onrecord
