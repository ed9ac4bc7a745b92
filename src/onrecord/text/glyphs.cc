#include "onrecord/text/glyphs.h"

#include <unicode/uchar.h>

namespace onrecord {
namespace {

bool is_quote(char32_t value) {
  switch (value) {
    case U'\u00AB':  // «
    case U'\u00BB':  // »
    case U'\u2039':  // ‹
    case U'\u203A':  // ›
      return true;
    default:  // ‘ ’ ‚ ‛ “ ” „ ‟
      return value >= U'\u2018' && value <= U'\u201F';
  }
}

bool is_joiner(char32_t value) {
  return value == U'\u00AD' || value == U'\u200C' || value == U'\u200D' ||
         value == U'\u2060';
}

Glyph glyph_of_category(char32_t value) {
  const auto category = U_MASK(u_charType(static_cast<UChar32>(value)));
  if ((category & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) return Glyph::upper;
  if ((category & U_GC_L_MASK) != 0) return Glyph::lower;
  if ((category & U_GC_M_MASK) != 0) return Glyph::mark;
  if ((category & U_GC_N_MASK) != 0) return Glyph::digit;
  if ((category & U_GC_P_MASK) != 0) return Glyph::punctuation;
  constexpr auto kUnseen = U_GC_Z_MASK | U_GC_CC_MASK | U_GC_CF_MASK;
  if ((category & kUnseen) != 0) return Glyph::space;
  return Glyph::symbol;
}

}  // namespace

Glyph wide_glyph(char32_t value) {
  if (is_quote(value)) return Glyph::quote;
  if (is_joiner(value)) return Glyph::joiner;
  return glyph_of_category(value);
}

}  // namespace onrecord
