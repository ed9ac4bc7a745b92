#include "onrecord/text/text.h"

#include <algorithm>

#include "onrecord/text/marks.h"
#include "onrecord/text/paragraphs.h"
#include "onrecord/text/sentences.h"
#include "onrecord/text/tokens.h"
#include "onrecord/text/word_list.h"

namespace onrecord {
namespace {

/// A paragraph is as long as its tokens are; one without tokens is none.
void cut_paragraphs(Text& text, const WordList& words) {
  for (const ByteSpan span : paragraph_spans(text.bytes, text.body)) {
    const std::size_t first = text.tokens.size();
    cut_tokens(text.bytes, span, words, text.tokens);
    const std::size_t last = text.tokens.size();
    if (first == last) continue;
    const TokenSpan tokens{first, last};
    text.paragraphs.push_back({text.bytes_of(tokens), tokens});
  }
}

/// Until here every quotation mark and apostrophe was Shape::mark.
void keep_paired_marks(Text& text) {
  for (const Paragraph& paragraph : text.paragraphs) {
    pair_marks(text.bytes, text.tokens, paragraph.tokens, text.pairs);
  }
  for (Token& token : text.tokens) {
    if (token.shape == Shape::mark) token.shape = Shape::punctuation;
  }
  for (const MarkPair& pair : text.pairs) {
    text.tokens[pair.open].shape = Shape::mark;
    if (pair.closed) text.tokens[pair.close].shape = Shape::mark;
  }
}

}  // namespace

TokenSpan Text::tokens_of(ByteSpan span) const {
  const auto first = std::partition_point(
      tokens.begin(), tokens.end(),
      [&](const Token& token) { return token.span.begin < span.begin; });
  // A token has a byte at least: no more can follow than the span has bytes.
  const auto left = static_cast<std::size_t>(tokens.end() - first);
  const auto last = std::partition_point(
      first, first + static_cast<long>(std::min(left, span.size())),
      [&](const Token& token) { return token.span.begin < span.end; });
  return {static_cast<std::size_t>(first - tokens.begin()),
          static_cast<std::size_t>(last - tokens.begin())};
}

std::size_t Text::paragraph_of(std::size_t token) const {
  const auto after = std::partition_point(
      paragraphs.begin(), paragraphs.end(),
      [&](const Paragraph& p) { return p.tokens.begin <= token; });
  return static_cast<std::size_t>(after - paragraphs.begin()) - 1;
}

Text read_text(std::string decoded, std::size_t body, const WordList& words) {
  Text text;
  text.bytes = std::move(decoded);
  text.body = std::min(body, text.bytes.size());
  // 5: bytes a token takes in English news, its space included.
  text.tokens.reserve((text.bytes.size() - text.body) / 5 + 16);
  cut_paragraphs(text, words);
  keep_paired_marks(text);
  for (Token& token : text.tokens) {
    token.word = words.number_of(text.bytes, token.span);
  }
  for (const std::size_t token :
       sentence_ends(text.bytes, text.tokens, text.paragraphs, words)) {
    text.tokens[token].ends_sentence = true;
  }
  return text;
}

}  // namespace onrecord
