#pragma once
// What one quotation mark may be, by its glyph and the signs beside it.

#include <cstddef>
#include <cstdint>

#include "onrecord/text/glyphs.h"

namespace onrecord {

/// Marks of one style close each other; curly and straight ones also help out.
enum class Style : std::uint8_t { curly, straight, guillemet, angle, single };
inline constexpr std::size_t kStyles = 5;

/// ‘..’ '..' and ‹..›: never left unclosed, they stand inside double marks.
constexpr bool is_single(Style style) {
  return style == Style::single || style == Style::angle;
}

enum class Role : std::uint8_t {
  none,  ///< an apostrophe or a slip
  open,
  close,
  tentative,  ///< closes if nothing better does: the Americans’ plan, 6'2"
  toggle,     ///< closes what is open, else opens
};

/// A mark and its surroundings.
struct Candidate {
  std::size_t token = 0;
  char32_t glyph = 0;  ///< U+0022 for '' and U+201C for ``
  Sign before;
  Sign after;
  char32_t after_next = 0;     ///< the sign after `after`
  bool after_opening = false;  ///< touches a mark before it that opened
  bool before_decade = false;  ///< ’90s
  bool after_feet = false;     ///< 6’2”
};

/// Which styles have a mark waiting to be closed.
struct Waiting {
  bool curly = false;
  bool straight = false;
  bool guillemet = false;
  bool angle = false;
  bool curly_or_straight() const { return curly || straight; }
};

struct Reading {
  Style style = Style::straight;
  Role role = Role::none;
  /// No doubt: may close the other double style, and may stay unclosed.
  bool strong = true;
};

Reading read_mark(const Candidate& mark, const Waiting& waiting);

}  // namespace onrecord
