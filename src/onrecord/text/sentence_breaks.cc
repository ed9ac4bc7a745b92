// The rules SB5 to SB11 of Unicode Standard Annex 29 with ICU's character
// classes. ICU's own iterator reads every character of a copy in UTF-16, three
// times as long as the tokens took to cut; only what follows a full stop, a
// question or an exclamation mark matters, and nearly every token ends in none.
// A test holds this against ICU's iterator.

#include "onrecord/text/sentence_breaks.h"

#include <unicode/uchar.h>

#include <array>

#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

/// The property Sentence_Break.
USentenceBreak class_of(char32_t value) {
  return static_cast<USentenceBreak>(u_getIntPropertyValue(
      static_cast<UChar32>(value), UCHAR_SENTENCE_BREAK));
}

const auto kAsciiClasses = [] {
  std::array<USentenceBreak, 128> classes{};
  for (char32_t value = 0; value < classes.size(); ++value) {
    classes[value] = class_of(value);
  }
  classes[';'] = U_SB_SCONTINUE;  // from Unicode 15.1 on
  return classes;
}();

struct Symbol {
  USentenceBreak kind = U_SB_OTHER;
  std::size_t size = 1;
};

Symbol symbol_at(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  if (byte < 0x80) return {kAsciiClasses[byte], 1};
  const CodePoint point = code_point_at(bytes, at);
  return {class_of(point.value), point.size};
}

/// What was read last, as far as the rules look back.
struct Tail {
  bool letter = false;        ///< a large or small letter
  bool term = false;          ///< what ends a sentence, and the rest behind it
  bool full_stop = false;     ///< it may also be part of a word
  bool after_letter = false;  ///< no sign between the full stop and a letter
  bool closed = false;        ///< closing marks follow
  bool spaced = false;        ///< a space follows

  void add(USentenceBreak kind) {
    switch (kind) {
      case U_SB_EXTEND:
      case U_SB_FORMAT:
        return;
      case U_SB_ATERM:
      case U_SB_STERM:
        *this = {.term = true,
                 .full_stop = kind == U_SB_ATERM,
                 .after_letter = letter};
        return;
      case U_SB_CLOSE:
        if (term && !spaced) {
          closed = true;
          return;
        }
        break;
      case U_SB_SP:
        if (term) {
          spaced = true;
          return;
        }
        break;
      default:
        break;
    }
    *this = {.letter = kind == U_SB_UPPER || kind == U_SB_LOWER};
  }
};

class BreakFinder {
 public:
  BreakFinder(std::string_view bytes, const std::vector<Token>& tokens,
              TokenSpan paragraph)
      : bytes_(bytes), tokens_(tokens), paragraph_(paragraph) {}

  void find(std::vector<std::size_t>& found) {
    for (std::size_t i = paragraph_.begin; i < paragraph_.end; ++i) {
      if (tokens_[i].space_before) tail_.add(U_SB_SP);
      if (tail_.term && i > paragraph_.begin && breaks_before(i)) {
        found.push_back(i);
      }
      read(tokens_[i].span);
    }
  }

 private:
  void read(ByteSpan span) {
    const auto last = static_cast<unsigned char>(bytes_[span.end - 1]);
    if (last < 0x80 && is_letter_or_digit(kAsciiClasses[last])) {
      tail_ = {.letter = kAsciiClasses[last] != U_SB_NUMERIC};
      return;
    }
    for (std::size_t at = span.begin; at < span.end;) {
      const Symbol symbol = symbol_at(bytes_, at);
      tail_.add(symbol.kind);
      at += symbol.size;
    }
  }

  /// Of such a sign nothing before it is remembered.
  static bool is_letter_or_digit(USentenceBreak kind) {
    return kind == U_SB_LOWER || kind == U_SB_UPPER || kind == U_SB_NUMERIC;
  }

  bool breaks_before(std::size_t token) const {
    const auto kind = symbol_at(bytes_, tokens_[token].span.begin).kind;
    const bool touches = tail_.full_stop && !tail_.closed && !tail_.spaced;
    switch (kind) {
      case U_SB_EXTEND:
      case U_SB_FORMAT:
      case U_SB_SP:
      case U_SB_SCONTINUE:
      case U_SB_ATERM:
      case U_SB_STERM:
        return false;
      case U_SB_CLOSE:
        if (!tail_.spaced) return false;
        break;
      case U_SB_NUMERIC:
        if (touches) return false;
        break;
      case U_SB_UPPER:
        return !touches || !tail_.after_letter;
      default:
        break;
    }
    return !tail_.full_stop || !small_letter_follows(token);
  }

  /// A small letter with nothing before it but signs and digits: the stop was
  /// that of a shortened word.
  bool small_letter_follows(std::size_t token) const {
    for (; token < paragraph_.end; ++token) {
      const ByteSpan span = tokens_[token].span;
      for (std::size_t at = span.begin; at < span.end;) {
        const Symbol symbol = symbol_at(bytes_, at);
        switch (symbol.kind) {
          case U_SB_LOWER:
            return true;
          case U_SB_UPPER:
          case U_SB_OLETTER:
          case U_SB_ATERM:
          case U_SB_STERM:
          case U_SB_SEP:
          case U_SB_CR:
          case U_SB_LF:
            return false;
          default:
            at += symbol.size;
        }
      }
    }
    return false;
  }

  std::string_view bytes_;
  const std::vector<Token>& tokens_;
  TokenSpan paragraph_;
  Tail tail_;
};

}  // namespace

void find_sentence_breaks(std::string_view bytes,
                          const std::vector<Token>& tokens, TokenSpan paragraph,
                          std::vector<std::size_t>& found) {
  BreakFinder(bytes, tokens, paragraph).find(found);
}

}  // namespace onrecord
