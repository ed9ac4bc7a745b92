#pragma once
// What a character is to the tokenizer: one of nine kinds.

#include <array>
#include <cstdint>
#include <string_view>

#include "onrecord/text/utf8.h"

namespace onrecord {

/// The four from `lower` to `digit` make words.
enum class Glyph : std::uint8_t {
  space,  ///< white space, controls, and what no reader sees
  lower,  ///< also letters of scripts without case
  upper,
  mark,  ///< an accent on the letter before it
  digit,
  joiner,  ///< soft hyphen and zero-width joiner: part of a word or nothing
  quote,   ///< may be a quotation mark
  punctuation,
  symbol,
};

constexpr bool in_word(Glyph glyph) {
  return glyph >= Glyph::lower && glyph <= Glyph::digit;
}
constexpr bool is_letter(Glyph glyph) {
  return glyph == Glyph::lower || glyph == Glyph::upper;
}
constexpr bool is_hyphen(char32_t value) {
  return value == U'-' || value == U'\u2010' || value == U'\u2011';
}
/// ' and ’, and the slips ‘ (Pérez‘s) and ´.
constexpr bool is_apostrophe(char32_t value) {
  return value == U'\'' || value == U'\u2019' || value == U'\u2018' ||
         value == U'\u00B4';
}

constexpr Glyph ascii_glyph(char32_t value) {
  constexpr std::string_view kQuotes = "\"'`";
  constexpr std::string_view kSymbols = "$%@#&*+=<>^|~";
  const char byte = static_cast<char>(value);
  if (value <= U' ' || value == 0x7F) return Glyph::space;
  if (byte >= 'a' && byte <= 'z') return Glyph::lower;
  if (byte >= 'A' && byte <= 'Z') return Glyph::upper;
  if (byte >= '0' && byte <= '9') return Glyph::digit;
  if (kQuotes.find(byte) != kQuotes.npos) return Glyph::quote;
  if (kSymbols.find(byte) != kSymbols.npos) return Glyph::symbol;
  return Glyph::punctuation;
}

inline constexpr auto kAsciiGlyphs = [] {
  std::array<Glyph, 128> glyphs{};
  for (char32_t value = 0; value < 128; ++value) {
    glyphs[value] = ascii_glyph(value);
  }
  return glyphs;
}();

/// For what is not ASCII; by Unicode's general category, ICU's data.
Glyph wide_glyph(char32_t value);

/// A code point of a text and its kind. Past the end: a space of size 0.
struct Sign {
  char32_t value = 0;
  std::size_t size = 0;
  Glyph glyph = Glyph::space;
};

inline Sign sign_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1, kAsciiGlyphs[byte]};
  const CodePoint point = code_point_at(text, at);
  return {point.value, point.size, wide_glyph(point.value)};
}

/// The sign that ends at byte `at`.
inline Sign sign_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  return sign_at(text, begin);
}

}  // namespace onrecord
