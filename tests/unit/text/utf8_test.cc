#include "onrecord/text/utf8.h"

#include <doctest/doctest.h>

namespace onrecord {
namespace {

using namespace std::string_literals;

TEST_CASE("utf8: bad sequences are repaired as Python repairs them") {
  struct Row {
    std::string what;
    std::string bytes;
    std::string decoded;  // python3: bytes.decode("utf-8", "replace")
    std::size_t repairs;
  };
  const Row rows[] = {
      {"nothing", "", "", 0},
      {"ASCII", "will act", "will act", 0},
      {"a NUL", "a\0b"s, "a\0b"s, 0},
      {"two to four bytes", "é – 🎤", "é – 🎤", 0},
      {"a byte order mark stays", "\xEF\xBB\xBFyes", "\uFEFFyes", 0},
      {"a byte that never occurs",
       "a\xFF"
       "b",
       "a\uFFFDb", 1},
      {"a lone continuation", "\x80", "\uFFFD", 1},
      {"overlong, two bytes", "\xC0\xAF", "\uFFFD\uFFFD", 2},
      {"overlong, three bytes", "\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", 3},
      {"overlong, four bytes", "\xF0\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD",
       4},
      {"a surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},
      {"last before the surrogates", "\xED\x9F\xBF", "\uD7FF", 0},
      {"the last code point", "\xF4\x8F\xBF\xBF", "\U0010FFFF", 0},
      {"past the last", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},
      {"five bytes", "\xF8\x88\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD",
       5},
      {"cut after one of two", "\xC3", "\uFFFD", 1},
      {"cut after two of three", "\xE2\x80", "\uFFFD", 1},
      {"cut after three of four", "\xF0\x9F\x8E", "\uFFFD", 1},
      {"cut by a letter", "\xE2\x80x", "\uFFFDx", 1},
      {"cut by a new start", "\xF0\x9F\xC3\xA9", "\uFFFDé", 1},
      {"cut twice", "\xE2\x80\xE2\x80", "\uFFFD\uFFFD", 2},
      {"Latin-1", "caf\xE9 noir", "caf\uFFFD noir", 1},
      {"Windows marks", "\x93yes\x94", "\uFFFDyes\uFFFD", 2},
      {"after much ASCII", "sixteen letters.\xFFx", "sixteen letters.\uFFFDx",
       1},
      {"from the standard, table 3-8", "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\x41", 8},
      {"from the standard, table 3-11", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41",
       "\uFFFD\uFFFD\uFFFD\uFFFD\x41", 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    const Decoded decoded = decode_utf8(row.bytes);
    CHECK(decoded.bytes == row.decoded);
    CHECK(decoded.repairs == row.repairs);
    const Decoded again = decode_utf8(decoded.bytes);
    CHECK(again.bytes == decoded.bytes);
    CHECK(again.repairs == 0);
  }
}

TEST_CASE("utf8: a code point knows its value and its size") {
  struct Row {
    std::string text;
    char32_t value;
    std::size_t size;
  };
  const Row rows[] = {
      {"a", U'a', 1}, {"é", U'é', 2}, {"“", U'“', 3}, {"🎤", U'🎤', 4}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const CodePoint point = code_point_at("x" + row.text, 1);
    CHECK(static_cast<std::uint32_t>(point.value) ==
          static_cast<std::uint32_t>(row.value));
    CHECK(point.size == row.size);
  }
}

TEST_CASE("utf8: case folds one code point at a time") {
  CHECK(fold_case("") == "");
  CHECK(fold_case("Gov. PÉREZ said 12 “Words”") ==
        "gov. pérez said 12 “words”");
  CHECK(fold_case("Ärger ΑΘΗΝΑ МОСКВА") == "ärger αθηνα москва");
  CHECK(fold_case("straße 日本 🎤") == "straße 日本 🎤");
}

TEST_CASE("utf8: the map counts as a slow loop counts, at every position") {
  std::string text;
  for (int i = 0; i < 120; ++i) text += "é“a🎤 z";
  const OffsetMap map(text);
  std::size_t points = 0;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    CHECK(map.code_points({at, at}).begin == points);
    CHECK(map.utf16_units({at, at}).begin == units);
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    points += 1;
    units += point.value > 0xFFFF ? 2 : 1;
  }
  CHECK(map.code_points({0, text.size()}) == CodeSpan{0, points});
  CHECK(map.utf16_units({0, text.size()}) == CodeSpan{0, units});
}

TEST_CASE("utf8: the map takes the end of texts of every size near a block") {
  for (std::size_t size = 0; size < 600; ++size) {
    const std::string text(size, 'x');
    CHECK(OffsetMap(text).code_points({size, size}).end == size);
  }
}

}  // namespace
}  // namespace onrecord
