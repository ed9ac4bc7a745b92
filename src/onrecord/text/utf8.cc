#include "onrecord/text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace onrecord {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::uint64_t kHighBits = 0x8080808080808080;

/// How a lead byte goes on: how many bytes follow, and the range of the first
/// of them, which alone keeps out overlong forms, surrogates and values past
/// U+10FFFF (Unicode 15, table 3-7).
struct Lead {
  std::uint8_t following = 0;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
};

constexpr Lead lead_of(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {};
}

constexpr auto kLeads = [] {
  std::array<Lead, 256> leads{};
  for (unsigned byte = 0; byte < 256; ++byte) leads[byte] = lead_of(byte);
  return leads;
}();

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// One code point, or the longest start of one that nothing can complete.
struct Sequence {
  std::size_t size = 1;
  bool valid = false;
};

/// REQUIRES: the byte at `at` is not ASCII.
Sequence sequence_at(std::string_view text, std::size_t at) {
  const Lead lead = kLeads[byte_at(text, at)];
  if (lead.following == 0) return {1, false};
  unsigned low = lead.low;
  unsigned high = lead.high;
  for (std::size_t size = 1; size <= lead.following; ++size) {
    if (at + size >= text.size()) return {size, false};
    const unsigned byte = byte_at(text, at + size);
    if (byte < low || byte > high) return {size, false};
    low = 0x80;
    high = 0xBF;
  }
  return {std::size_t{lead.following} + 1, true};
}

/// The first byte at or after `at` that is not ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & kHighBits) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

/// The first byte at or after `at` that is not valid UTF-8.
std::size_t skip_valid(std::string_view text, std::size_t at) {
  for (at = skip_ascii(text, at); at < text.size(); at = skip_ascii(text, at)) {
    const Sequence sequence = sequence_at(text, at);
    if (!sequence.valid) break;
    at += sequence.size;
  }
  return at;
}

void append_code_point(std::string& out, UChar32 value) {
  std::array<char, U8_MAX_LENGTH> buffer{};
  std::size_t size = 0;
  U8_APPEND_UNSAFE(buffer.data(), size, value);
  out.append(buffer.data(), size);
}

// 64: counting is by words of eight bytes and only in blocks that are not all
// ASCII; the table is a quarter of the text, while its records are written.
constexpr std::size_t kBlockBytes = 64;
constexpr std::size_t kWordBytes = 8;

/// How many bytes of a word have their mark, the highest bit, set.
std::size_t count_marks(std::uint64_t marks) {
  return ((marks & kHighBits) >> 7) * 0x0101010101010101 >> 56;
}

/// Bytes that do not begin a code point, and those that begin one outside the
/// BMP: 10xxxxxx, 1111xxxx.
struct Odd {
  std::size_t continuing = 0;
  std::size_t wide = 0;
};

Odd odd_bytes(std::string_view text) {
  Odd odd;
  std::size_t at = 0;
  for (; at < text.size(); at += kWordBytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at,
                std::min(kWordBytes, text.size() - at));
    if ((word & kHighBits) == 0) continue;
    odd.continuing += count_marks(word & ~(word << 1));
    odd.wide += count_marks(word & word << 1 & word << 2 & word << 3);
  }
  return odd;
}

}  // namespace

Decoded decode_utf8(std::string bytes) {
  std::size_t at = skip_valid(bytes, 0);
  if (at == bytes.size()) return {std::move(bytes), 0};
  Decoded decoded;
  decoded.bytes.reserve(bytes.size() + bytes.size() / 8);
  std::size_t copied = 0;
  while (at < bytes.size()) {
    decoded.bytes.append(bytes, copied, at - copied).append(kReplacement);
    ++decoded.repairs;
    copied = at + sequence_at(bytes, at).size;
    at = skip_valid(bytes, copied);
  }
  decoded.bytes.append(bytes, copied);
  return decoded;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return {static_cast<char32_t>(lead), 1};
  const std::size_t following = kLeads[lead].following;
  assert(following > 0 && at + following < text.size());
  char32_t value = lead & (0x3FU >> following);
  for (std::size_t i = 1; i <= following; ++i) {
    value = (value << 6) | (byte_at(text, at + i) & 0x3FU);
  }
  return {value, following + 1};
}

std::string fold_case(std::string_view text) {
  std::string folded;
  append_folded_case(text, folded);
  return folded;
}

void append_folded_case(std::string_view text, std::string& out) {
  out.reserve(out.size() + text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      const bool upper = byte >= 'A' && byte <= 'Z';
      out.push_back(upper ? static_cast<char>(byte + ('a' - 'A')) : byte);
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    append_code_point(out, u_tolower(static_cast<UChar32>(point.value)));
    at += point.size;
  }
}

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
  blocks_.reserve(text.size() / kBlockBytes + 2);
  blocks_.push_back({});
  for (std::size_t at = 0; at <= text.size(); at += kBlockBytes) {
    const Odd odd = odd_bytes(text.substr(at, kBlockBytes));
    blocks_.push_back({blocks_.back().continuing + odd.continuing,
                       blocks_.back().wide + odd.wide});
  }
}

OffsetMap::Block OffsetMap::before(std::size_t byte) const {
  const std::size_t number = byte / kBlockBytes;
  Block block = blocks_[number];
  if (blocks_[number + 1].continuing == block.continuing) return block;
  const std::size_t begin = number * kBlockBytes;
  const Odd odd = odd_bytes(text_.substr(begin, byte - begin));
  return {block.continuing + odd.continuing, block.wide + odd.wide};
}

CodeSpan OffsetMap::code_points(ByteSpan span) const {
  return {span.begin - before(span.begin).continuing,
          span.end - before(span.end).continuing};
}

CodeSpan OffsetMap::utf16_units(ByteSpan span) const {
  const Block begin = before(span.begin);
  const Block end = before(span.end);
  return {span.begin - begin.continuing + begin.wide,
          span.end - end.continuing + end.wide};
}

}  // namespace onrecord
