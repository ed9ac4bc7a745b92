// A mention is as short as its kind wants it ("Tuesday"); what its value hangs
// on may stand beside it ("last Tuesday", "two years ago", "will .. on
// Tuesday"), so a date is read with the words around it.

#include "onrecord/entities/normal_form.h"

#include <algorithm>
#include <array>
#include <optional>

#include "onrecord/entities/amounts.h"
#include "onrecord/entities/date_reading.h"

namespace onrecord {
namespace {

// How far from a date its sentence may say that it lies ahead.
constexpr std::size_t kFutureReach = 8;
// A dateline is short: OSLO, Norway, May 10, 2017 (RO) — ..
constexpr std::size_t kDatelineTokens = 15;
constexpr std::size_t kDatelineParagraphs = 4;

class Reader {
 public:
  Reader(const Text& text, const MeasuredWords& words)
      : text_(text), words_(words) {}

  void find_day(std::string_view published,
                const std::vector<Mention>& mentions) {
    written_ = iso_day(published);
    if (written_) return;
    for (const Mention& mention : mentions) {
      if (mention.kind != "date") continue;
      const TokenSpan tokens = text_.tokens_of(mention.span);
      if (tokens.empty() || !in_dateline(tokens)) continue;
      const auto day = full_date(words_, pieces_of(text_, tokens));
      if (day && (!written_ || *written_ < *day)) written_ = day;
    }
  }

  std::string value_of(const Mention& mention) const {
    if (!is_measured(mention.kind)) return {};
    TokenSpan tokens = text_.tokens_of(mention.span);
    if (tokens.empty()) return {};
    // "a minute" is one; the article is no part of the mention.
    if (tokens.begin > 0 && mention.kind == "duration" &&
        is(Worth::article, tokens.begin - 1)) {
      --tokens.begin;
    }
    if (mention.kind == "date" || mention.kind == "relative_date") {
      return date(widened(tokens), tense_of(tokens));
    }
    for (const auto& [kind, read] : kReaders) {
      if (mention.kind == kind) return read(words_, pieces_of(text_, tokens));
    }
    return {};
  }

  /// What was said was said before the article was written.
  std::string when(ByteSpan span) const {
    const TokenSpan tokens = text_.tokens_of(span);
    if (tokens.empty()) return {};
    return date(widened(tokens), Tense::past);
  }

 private:
  using ReadAmount = std::string (*)(const MeasuredWords&,
                                     const std::vector<Piece>&);
  static constexpr std::array<std::pair<std::string_view, ReadAmount>, 6>
      kReaders = {{{"number", number_value},
                   {"money", money_value},
                   {"percent", percent_value},
                   {"quantity", quantity_value},
                   {"duration", duration_value},
                   {"time", time_value}}};

  std::string date(TokenSpan tokens, Tense tense) const {
    return date_value(words_, pieces_of(text_, tokens), written_, tense);
  }

  bool in_dateline(TokenSpan tokens) const {
    const std::size_t number = text_.paragraph_of(tokens.begin);
    if (number >= kDatelineParagraphs) return false;
    const TokenSpan paragraph = text_.paragraphs[number].tokens;
    if (paragraph.size() <= kDatelineTokens) return true;
    const std::size_t end = paragraph.begin + kDatelineTokens;
    for (std::size_t i = tokens.end; i < end; ++i) {
      if (is(Worth::dateline_dash, i)) return true;
    }
    return false;
  }

  bool is(Worth worth, std::size_t token) const {
    return words_.is(worth, text_.tokens[token]);
  }

  /// With "last", "next", "early" before it, "ago" behind it.
  TokenSpan widened(TokenSpan tokens) const {
    while (tokens.begin > 0 && !text_.tokens[tokens.begin - 1].ends_sentence &&
           is(Worth::direction, tokens.begin - 1)) {
      --tokens.begin;
    }
    if (tokens.end < text_.tokens.size() &&
        is(Worth::distance, tokens.end)) {
      ++tokens.end;
    }
    return tokens;
  }

  /// Ahead if a word of the future stands before it, in its clause, or right
  /// behind it where it opens the sentence.
  Tense tense_of(TokenSpan tokens) const {
    for (std::size_t i = tokens.begin, n = 0; i-- > 0 && n < kFutureReach;
         ++n) {
      if (text_.tokens[i].ends_sentence || ends_clause(i)) break;
      if (is(Worth::future, i)) return Tense::future;
    }
    const std::size_t first = tokens.begin;
    const bool opens =
        first < 2 || text_.tokens[first - 1].ends_sentence ||
        text_.tokens[first - 2].ends_sentence;
    if (!opens) return Tense::past;
    const std::size_t end =
        std::min(tokens.end + kFutureReach, text_.tokens.size());
    for (std::size_t i = tokens.end; i < end; ++i) {
      if (ends_clause(i)) break;
      if (is(Worth::future, i)) return Tense::future;
      if (text_.tokens[i].ends_sentence) break;
    }
    return Tense::past;
  }

  bool ends_clause(std::size_t token) const {
    const Token& at = text_.tokens[token];
    return at.shape == Shape::mark || words_.says(at);
  }

  const Text& text_;
  const MeasuredWords& words_;
  std::optional<Day> written_;
};

}  // namespace

void add_normal_forms(const Text& text, const MeasuredWords& words,
                      std::string_view published,
                      std::vector<Mention>& mentions,
                      std::vector<Quote>& quotes) {
  Reader reader(text, words);
  reader.find_day(published, mentions);
  for (Mention& mention : mentions) mention.value = reader.value_of(mention);
  for (Quote& quote : quotes) {
    auto& when = quote.details.when;
    if (when && when->value.empty()) when->value = reader.when(when->span);
  }
}

}  // namespace onrecord
