#pragma once
// The words of a date or an amount and what the rules say they are worth.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/rule_book.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// The classes whose words have values (`[class.values]`). What each value
/// looks like stands in rules/README.md.
enum class Worth : std::size_t {
  cardinal, ordinal, scale, fraction, article, conjunction,
  currency, percent_unit, unit, time_unit,
  day_half, clock_word,
  weekday, month, season, holiday, day_word, direction, distance, quarter,
  future, dateline_dash, scale_suffix, rate_word
};
inline constexpr std::size_t kWorths = 24;

/// A word, or a part of one that a hyphen cuts off, folded.
using Piece = std::string;

/// Looks values up. Views the rules, which must outlive it. Safe for
/// concurrent use.
class MeasuredWords {
 public:
  explicit MeasuredWords(const RuleBook& rules);

  /// The value of the longest run that begins at pieces[at]; null if it has
  /// none. `used` becomes the number of pieces in it.
  const std::string* find(Worth worth, const std::vector<Piece>& pieces,
                          std::size_t at, std::size_t& used) const;
  const std::string* find(Worth worth, std::string_view word) const;
  /// Whether the token alone has such a value. REQUIRES, as below: its text was
  /// read with the rule book's words.
  bool is(Worth worth, const Token& token) const {
    return (worths_[token.word] >> static_cast<std::size_t>(worth) & 1) != 0;
  }
  /// True of a word that may introduce what was said.
  bool says(const Token& token) const;

 private:
  const RuleBook& rules_;
  std::optional<ClassId> say_;
  std::array<const WordValues*, kWorths> values_{};
  std::vector<std::uint32_t> worths_;  ///< by word: a bit a Worth
};

/// "four-and-a-half hours" are five pieces; "9/32" is one.
std::vector<Piece> pieces_of(const Text& text, TokenSpan tokens);

}  // namespace onrecord
