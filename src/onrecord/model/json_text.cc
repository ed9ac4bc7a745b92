// Records are ten times as long as what they tell about, and this stands at the
// end of every article: a general writer that checks each name, comma and
// bracket took three times as long as all of this (instructions, 1.3 KB a
// record).

#include "onrecord/model/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace onrecord {
namespace {

constexpr std::size_t kDigits = 24;  // of 2^64, a sign and room

/// What stands behind the backslash; 0 where a byte stays as it is, 'u' where
/// it is written in figures (RFC 8259, section 7).
constexpr std::array<char, 256> escapes() {
  std::array<char, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = 'u';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}
constexpr std::array<char, 256> kEscapes = escapes();

char escape_of(char byte) { return kEscapes[static_cast<unsigned char>(byte)]; }

bool any_byte_escaped(std::uint64_t word) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  const auto holds_zero = [](std::uint64_t bytes) {
    return (bytes - kEach) & ~bytes;
  };
  const std::uint64_t control = (word - kEach * 0x20) & ~word;
  const std::uint64_t found = control | holds_zero(word ^ (kEach * '"')) |
                              holds_zero(word ^ (kEach * '\\'));
  return (found & (kEach * 0x80)) != 0;
}

/// The first byte at or after `at` that cannot stay as it is, eight at a time:
/// nearly none has to be changed.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  std::uint64_t word = 0;
  for (; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if (any_byte_escaped(word)) break;
  }
  while (at < text.size() && escape_of(text[at]) == 0) ++at;
  return at;
}

void append_escape(std::string& out, char byte) {
  constexpr char kHex[] = "0123456789ABCDEF";
  out += '\\';
  out += escape_of(byte);
  if (escape_of(byte) != 'u') return;
  out += "00";
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

}  // namespace

void JsonText::number(std::size_t value) {
  char digits[kDigits];
  const auto end = std::to_chars(digits, digits + kDigits, value).ptr;
  out_.append(digits, end);
}

void JsonText::hundredths(double value) {
  const long long all = std::llround(value * 100);
  const long long size = std::llabs(all);
  if (all < 0) out_ += '-';
  number(static_cast<std::size_t>(size / 100));
  out_ += '.';
  out_ += static_cast<char>('0' + size / 10 % 10);
  if (size % 10 != 0) out_ += static_cast<char>('0' + size % 10);
}

void JsonText::string(std::string_view text) {
  out_ += '"';
  std::size_t copied = 0;
  for (;;) {
    const std::size_t stop = skip_plain(text, copied);
    out_.append(text, copied, stop - copied);
    if (stop == text.size()) break;
    append_escape(out_, text[stop]);
    copied = stop + 1;
  }
  out_ += '"';
}

void JsonText::string_or_null(std::string_view text) {
  text.empty() ? raw("null") : string(text);
}

}  // namespace onrecord
