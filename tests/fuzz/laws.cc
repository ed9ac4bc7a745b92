#include "laws.h"

#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "onrecord/rules/rule_book.h"
#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

bool is_edge(std::string_view bytes, std::size_t at) {
  return at == bytes.size() ||
         (static_cast<unsigned char>(bytes[at]) & 0xC0U) != 0x80U;
}

bool is_sound(std::string_view bytes, ByteSpan span) {
  return span.begin <= span.end && span.end <= bytes.size() &&
         is_edge(bytes, span.begin) && is_edge(bytes, span.end);
}

std::string broken_by_tokens(const Text& text) {
  std::size_t last = text.body;
  for (const Token& token : text.tokens) {
    if (!is_sound(text.bytes, token.span)) return "a token cuts a code point";
    if (token.span.empty()) return "a token is empty";
    if (token.span.begin < last) return "tokens overlap";
    last = token.span.end;
  }
  return {};
}

std::string broken_by_paragraphs(const Text& text) {
  std::size_t last = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    if (paragraph.tokens.begin != last) return "a token is in no paragraph";
    if (paragraph.tokens.empty()) return "a paragraph is empty";
    last = paragraph.tokens.end;
  }
  return last == text.tokens.size() ? "" : "a token is in no paragraph";
}

std::string broken_by_pairs(const Text& text) {
  std::vector<std::size_t> around;  // where the pairs outside this one end
  std::size_t last = 0;
  for (const MarkPair& pair : text.pairs) {
    if (pair.open >= pair.close) return "a pair closes before it opens";
    if (pair.close > text.tokens.size()) return "a pair ends behind the text";
    if (!around.empty() && pair.open <= last) return "pairs share a mark";
    last = pair.open;
    const Paragraph& own = text.paragraphs[text.paragraph_of(pair.open)];
    if (pair.close > own.tokens.end) return "a pair leaves its paragraph";
    while (!around.empty() && around.back() <= pair.open) around.pop_back();
    if (around.size() != static_cast<std::size_t>(pair.depth)) {
      return "a pair has a wrong depth";
    }
    if (!around.empty() && pair.close > around.back()) return "pairs cross";
    around.push_back(pair.close);
  }
  return {};
}

std::string broken_by_pieces(std::string_view bytes,
                             const std::vector<ByteSpan>& content) {
  if (content.empty()) return "a quote has no words";
  std::size_t last = 0;
  for (const ByteSpan piece : content) {
    if (!is_sound(bytes, piece)) return "a piece cuts a code point";
    if (piece.empty()) return "a piece is empty";
    if (piece.begin < last) return "pieces overlap";
    last = piece.end;
  }
  return {};
}

bool is_sound(std::string_view bytes, const std::optional<Phrase>& phrase) {
  if (!phrase) return true;
  return is_sound(bytes, phrase->span) && is_sound(bytes, phrase->head) &&
         phrase->span.contains(phrase->head) && !phrase->head.empty();
}

std::string broken_by_quote(std::string_view bytes, const Quote& quote) {
  const std::string pieces = broken_by_pieces(bytes, quote.content);
  if (!pieces.empty()) return pieces;
  if (!is_sound(bytes, quote.source)) return "a source is not where it says";
  if (!is_sound(bytes, quote.cue)) return "a cue is not where it says";
  if (!is_sound(bytes, quote.context)) return "a context cuts a code point";
  const Details& all = quote.details;
  for (const auto* detail : {&all.when, &all.medium, &all.addressee, &all.via,
                             &all.place, &all.anonymity}) {
    if (*detail && !is_sound(bytes, (*detail)->span)) {
      return "a detail cuts a code point";
    }
  }
  for (const NestedQuote& nested : quote.nested) {
    const std::string inner = broken_by_pieces(bytes, nested.content);
    if (!inner.empty()) return "nested: " + inner;
  }
  const bool named = quote.speaker.has_value();
  if (quote.status == Status::attributed && !named) return "nobody said it";
  return {};
}

}  // namespace

std::string broken_law(const Text& text) {
  if (decode_utf8(text.bytes).repairs != 0) return "decoding twice repairs";
  for (auto* broken_by :
       {broken_by_tokens, broken_by_paragraphs, broken_by_pairs}) {
    std::string law = broken_by(text);
    if (!law.empty()) return law;
  }
  return {};
}

std::string broken_law(const Extraction& extraction) {
  const std::string_view bytes = extraction.text.bytes;
  std::string law = broken_law(extraction.text);
  std::size_t last = 0;
  for (const Mention& mention : extraction.mentions) {
    if (!is_sound(bytes, mention.span)) return "a mention cuts a code point";
    if (mention.span.begin < last) return "mentions are out of order";
    last = mention.span.begin;
  }
  last = 0;
  for (const Quote& quote : extraction.quotes) {
    if (law.empty()) law = broken_by_quote(bytes, quote);
    if (!law.empty()) return law;
    if (quote.content.front().begin < last) return "quotes are out of order";
    last = quote.content.front().begin;
  }
  return law;
}

const Extractor& shipped_extractor() {
  static const Extractor shipped = [] {
    const auto loaded = load_rules({ONRECORD_RULES, {}, {}});
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return Extractor(loaded->book);
  }();
  return shipped;
}

}  // namespace onrecord
