#include "onrecord/store/search_key.h"

#include <cstddef>

#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

// Lower-case letters of Latin-1 and Latin Extended-A without their accents,
// from U+00E0 to U+017F; '?' keeps the letter.
constexpr char32_t kFirst = 0xE0;
constexpr std::string_view kPlain =
    "aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"   // 00E0
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // 0100
    "gggghhhhiiiiiiiiii??jjkk?llllll?"   // 0120
    "?llnnnnnn???oooooo??rrrrrrssssss"   // 0140
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzz?";  // 0160
static_assert(kPlain.size() == 0x180 - kFirst);

/// The letter without accent, 0 for an accent of its own, or itself.
char32_t plain(char32_t letter) {
  if (letter >= 0x300 && letter < 0x370) return 0;
  if (letter == 0x219) return 's';
  if (letter == 0x21B) return 't';
  if (letter == 0x2019) return '\'';
  if (letter == 0xA0) return ' ';
  if (letter < kFirst || letter >= kFirst + kPlain.size()) return letter;
  const char base = kPlain[letter - kFirst];
  return base == '?' ? letter : static_cast<char32_t>(base);
}

bool is_blank(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != text.npos;
       at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !is_word(text[at - 1]);
    if (starts && (end == text.size() || !is_word(text[end]))) return true;
  }
  return false;
}

}  // namespace

std::string search_key(std::string_view text) {
  const std::string folded = fold_case(text);
  std::string key;
  key.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    const char32_t letter = plain(point.value);
    if (is_blank(letter)) {
      if (!key.empty() && key.back() != ' ') key += ' ';
    } else if (letter != 0 && letter < 0x80) {
      key += static_cast<char>(letter);
    } else if (letter != 0) {
      key.append(folded, at, point.size);
    }
    at += point.size;
  }
  if (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

std::string_view last_word(std::string_view key) {
  const std::size_t blank = key.rfind(' ');
  return blank == key.npos ? key : key.substr(blank + 1);
}

bool has_words(std::string_view text, std::string_view words) {
  while (!words.empty()) {
    const std::size_t blank = words.find(' ');
    if (!has_word(text, words.substr(0, blank))) return false;
    words.remove_prefix(blank == words.npos ? words.size() : blank + 1);
  }
  return true;
}

}  // namespace onrecord
