#include "onrecord/text/plain_words.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

bool in_plain_word(char32_t value) {
  const auto category = U_MASK(u_charType(static_cast<UChar32>(value)));
  return value == U'_' || (category & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

icu::UnicodeString unicode_of(std::u32string_view text) {
  icu::UnicodeString unicode;
  for (const char32_t value : text) {
    unicode.append(static_cast<UChar32>(value));
  }
  return unicode;
}

std::u32string code_points_of(const icu::UnicodeString& unicode) {
  std::u32string text;
  for (int32_t at = 0; at < unicode.length(); at = unicode.moveIndex32(at, 1)) {
    text.push_back(static_cast<char32_t>(unicode.char32At(at)));
  }
  return text;
}

bool is_ascii(std::u32string_view text) {
  for (const char32_t value : text) {
    if (value >= 0x80) return false;
  }
  return true;
}

std::u32string ascii_lower_case(std::u32string_view text) {
  std::u32string lower(text);
  for (char32_t& value : lower) {
    if (value >= U'A' && value <= U'Z') value += U'a' - U'A';
  }
  return lower;
}

}  // namespace

std::u32string code_points_of(std::string_view utf8) {
  std::u32string text;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    text.push_back(point.value);
    at += point.size;
  }
  return text;
}

std::string utf8_of(std::u32string_view text) {
  std::string bytes;
  for (const char32_t value : text) {
    char buffer[U8_MAX_LENGTH];
    std::size_t size = 0;
    U8_APPEND_UNSAFE(buffer, size, static_cast<UChar32>(value));
    bytes.append(buffer, size);
  }
  return bytes;
}

std::vector<CodeSpan> plain_words(std::u32string_view text) {
  std::vector<CodeSpan> words;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!in_plain_word(text[at])) continue;
    const std::size_t begin = at;
    while (at < text.size() && in_plain_word(text[at])) ++at;
    words.emplace_back(begin, at);
  }
  return words;
}

std::u32string lower_case(std::u32string_view text) {
  if (is_ascii(text)) return ascii_lower_case(text);
  icu::UnicodeString unicode = unicode_of(text);
  return code_points_of(unicode.toLower(icu::Locale::getRoot()));
}

std::u32string bare_lower_case(std::u32string_view text) {
  if (is_ascii(text)) return ascii_lower_case(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* forms = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString apart;
  // Fails only without ICU's data or without memory: the text then stays.
  if (U_SUCCESS(error)) apart = forms->normalize(unicode_of(text), error);
  if (U_FAILURE(error)) return lower_case(text);
  std::u32string bare;
  for (const char32_t value : code_points_of(apart)) {
    if (u_getCombiningClass(static_cast<UChar32>(value)) == 0) {
      bare.push_back(value);
    }
  }
  return lower_case(bare);
}

bool is_upper_case(char32_t value) {
  return u_isUUppercase(static_cast<UChar32>(value)) != 0;
}

bool is_white_space(char32_t value) {
  // Python counts the four information separators in; both by Unicode 14 else.
  return u_isUWhiteSpace(static_cast<UChar32>(value)) != 0 ||
         (value >= 0x1C && value <= 0x1F);
}

}  // namespace onrecord
