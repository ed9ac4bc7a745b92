// News comes in two habits: one line a paragraph (web pages, feeds), and copy
// wrapped at 60 to 80 columns (wires, mail). Cutting wrapped copy at its lines
// would part “We will act,” from “he said” one line below; joining the other
// kind would let a quotation run on from one speaker to the next.

#include "onrecord/text/paragraphs.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "onrecord/text/glyphs.h"

namespace onrecord {
namespace {

// Plain-text mail wraps at 65 to 78, typescript at 60; a headline is shorter
// than 40, an unwrapped paragraph longer than 100.
constexpr std::size_t kShortestWrapped = 40;
constexpr std::size_t kLongestWrapped = 100;
constexpr std::size_t kMostBytesWrapped = 4 * kLongestWrapped;

/// Bytes of the line break at `at`; 0 where there is none.
std::size_t break_size(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\r':
      return text.substr(at, 2) == "\r\n" ? 2 : 1;
    case '\n':
    case '\f':
    case '\v':
      return 1;
    case '\xC2':  // next line, U+0085
      return text.substr(at, 2) == "\u0085" ? 2 : 0;
    case '\xE2': {  // line and paragraph separator
      const std::string_view three = text.substr(at, 3);
      return three == "\u2028" || three == "\u2029" ? 3 : 0;
    }
    default:
      return 0;
  }
}

/// The first byte at or after `at` that is a control or not ASCII; eight are
/// looked at together.
std::size_t plain_end(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kEveryByte = 0x0101010101010101;
  for (; at + sizeof(std::uint64_t) <= text.size();
       at += sizeof(std::uint64_t)) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + at, sizeof block);
    const std::uint64_t below_space = block - ' ' * kEveryByte;
    if (((block | below_space) & 0x80 * kEveryByte) != 0) break;
  }
  const auto is_plain = [](char byte) {
    return byte >= ' ' && static_cast<unsigned char>(byte) < 0x80;
  };
  while (at < text.size() && is_plain(text[at])) ++at;
  return at;
}

/// The first byte at or after `at` where a line breaks.
std::size_t line_end(std::string_view text, std::size_t at) {
  const auto may_break = [](char byte) {
    return (byte >= '\n' && byte <= '\r') || byte == '\xC2' || byte == '\xE2';
  };
  for (;; ++at) {
    at = plain_end(text, at);
    if (at == text.size() || (may_break(text[at]) && break_size(text, at))) {
      return at;
    }
  }
}

bool is_blank(std::string_view text, ByteSpan line) {
  std::size_t at = line.begin;
  while (at < line.end) {
    const Sign sign = sign_at(text, at);
    if (sign.glyph != Glyph::space && sign.glyph != Glyph::joiner) return false;
    at += sign.size;
  }
  return true;
}

std::size_t width_of(std::string_view text, ByteSpan line) {
  if (line.size() > kMostBytesWrapped) return line.size();
  std::size_t width = 0;
  for (const char byte : text.substr(line.begin, line.size())) {
    width += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }
  return width;
}

bool ends_like_sentence(std::string_view text, ByteSpan line) {
  constexpr std::u32string_view kEnds = U".?!\":\u201D";
  std::size_t end = line.end;
  Sign last = sign_before(text, end);
  for (; last.glyph == Glyph::space && end > line.begin;
       last = sign_before(text, end)) {
    end -= last.size;
  }
  return kEnds.find(last.value) != kEnds.npos;
}

using Lines = std::vector<ByteSpan>;

/// True where the lines of a block are one paragraph that was wrapped: long
/// enough, alike in length, and mostly broken off inside a sentence.
bool is_wrapped(std::string_view text, const Lines& block) {
  if (block.size() < 3) return false;
  std::vector<std::size_t> widths;
  std::size_t stops = 0;
  for (const ByteSpan line : block) {
    widths.push_back(width_of(text, line));
    if (widths.back() > kLongestWrapped) return false;
    stops += ends_like_sentence(text, line);
  }
  stops -= ends_like_sentence(text, block.back());
  widths.pop_back();
  const auto [shortest, longest] = std::ranges::minmax(widths);
  if (shortest < kShortestWrapped || stops * 2 >= widths.size()) return false;
  const auto alike = std::ranges::count_if(
      widths,
      [most = longest](std::size_t width) { return width * 10 >= most * 6; });
  return static_cast<std::size_t>(alike) * 2 > widths.size();
}

/// In an article that is wrapped, a block of two lines is, too: the first is
/// as long as wrapped lines are and breaks off inside a sentence.
bool fits_wrapped(std::string_view text, const Lines& block) {
  for (std::size_t i = 0; i < block.size(); ++i) {
    const std::size_t width = width_of(text, block[i]);
    if (width > kLongestWrapped) return false;
    if (i + 1 < block.size() && (width < kShortestWrapped ||
                                 ends_like_sentence(text, block[i]))) {
      return false;
    }
  }
  return true;
}

Lines joined_blocks(std::string_view text, const std::vector<Lines>& blocks) {
  const bool wrapped_article =
      std::ranges::any_of(blocks, [&](const Lines& block) {
        return is_wrapped(text, block);
      });
  Lines paragraphs;
  for (const Lines& block : blocks) {
    if (is_wrapped(text, block) ||
        (wrapped_article && fits_wrapped(text, block))) {
      paragraphs.push_back(hull(block.front(), block.back()));
    } else {
      paragraphs.insert(paragraphs.end(), block.begin(), block.end());
    }
  }
  return paragraphs;
}

}  // namespace

std::vector<ByteSpan> paragraph_spans(std::string_view text, std::size_t body) {
  std::vector<Lines> blocks;
  bool goes_on = false;
  for (std::size_t at = body; at < text.size();) {
    const ByteSpan line{at, line_end(text, at)};
    const bool blank = is_blank(text, line);
    if (!blank && !goes_on) blocks.emplace_back();
    if (!blank) blocks.back().push_back(line);
    goes_on = !blank;
    at = line.end;
    if (at < text.size()) at += break_size(text, at);
  }
  return joined_blocks(text, blocks);
}

}  // namespace onrecord
