#pragma once
// An article's words as every stage reads them: decoded, cut, and marked.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

/// What a token looks like, before any word is known.
enum class Shape : std::uint8_t {
  lower,    ///< war, don't, e-mail
  capital,  ///< Kirby
  upper,    ///< NATO, U.S.
  mixed,    ///< McCain, iPhone, MiG-29
  initial,  ///< J.
  number,   ///< 12, 1,000.5, 2nd
  mark,     ///< a quotation mark that opens or closes
  punctuation,
  symbol,  ///< $, %, @
};
inline constexpr std::size_t kShapes = 9;

/// A word, number, mark or sign. A possessive 's is a token of its own.
struct Token {
  ByteSpan span;
  Shape shape = Shape::punctuation;
  bool ends_sentence = false;  ///< a sentence boundary follows, provisionally
  bool space_before = false;
  std::uint32_t word = 0;  ///< its number in the word list it was read with
};

/// Tokens that stand together: a block of lines without a blank one, or one
/// line where every line is a paragraph.
struct Paragraph {
  ByteSpan span;
  TokenSpan tokens;
};

/// A pair of quotation marks. `depth` 0 stands in no other pair.
struct MarkPair {
  std::size_t open = 0;   ///< token of the opening mark
  std::size_t close = 0;  ///< token of the closing mark; where it is missing,
                          ///< the end of the paragraph's tokens
  int depth = 0;
  bool closed = true;
  bool single = false;  ///< ‘..’ or '..'
  TokenSpan inside() const { return {open + 1, close}; }
};

/// Owns the decoded bytes; everything else points into them by position.
/// Paragraphs and pairs stand in text order. Code points are counted as
/// Python counts them in the text decoded with errors="replace".
struct Text {
  std::string bytes;
  std::vector<Token> tokens;
  std::vector<Paragraph> paragraphs;
  std::vector<MarkPair> pairs;
  std::size_t body = 0;     ///< byte at which the text to be read begins
  std::size_t repairs = 0;  ///< bad UTF-8 sequences replaced by U+FFFD

  std::string_view slice(ByteSpan span) const {
    return std::string_view(bytes).substr(span.begin, span.size());
  }
  /// The bytes from the first to the last of these tokens; REQUIRES: not empty.
  ByteSpan bytes_of(TokenSpan span) const {
    return {tokens[span.begin].span.begin, tokens[span.end - 1].span.end};
  }
  /// The tokens that lie in these bytes, by halving.
  TokenSpan tokens_of(ByteSpan span) const;
  /// Index of the paragraph that holds a token; REQUIRES: there is one.
  std::size_t paragraph_of(std::size_t token) const;
};

class WordList;

/// Cuts decoded UTF-8 into tokens, paragraphs, provisional sentences and pairs
/// of marks, in linear time. What stands before byte `body` is counted in
/// offsets and not read. REQUIRES: `decoded` is valid UTF-8.
Text read_text(std::string decoded, std::size_t body, const WordList& words);

}  // namespace onrecord
