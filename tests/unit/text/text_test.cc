// Laws that hold for every text, whatever stands in it.

#include "onrecord/text/text.h"

#include <doctest/doctest.h>

#include <chrono>
#include <span>

#include "onrecord/text/glyphs.h"
#include "onrecord/text/utf8.h"
#include "reading.h"

namespace onrecord {
namespace {

bool on_edge(std::string_view text, std::size_t at) {
  return at == text.size() ||
         (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

bool is_unseen(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const Sign sign = sign_at(text, begin);
    if (sign.glyph != Glyph::space && sign.glyph != Glyph::joiner) return false;
    begin += sign.size;
  }
  return begin == end;
}

// Each law answers with its name where it is broken, so that millions of texts
// cost no assertion.
const char* broken_token_law(const Text& text) {
  std::size_t end = text.body;
  for (const Token& token : text.tokens) {
    if (token.span.begin < end) return "tokens overlap";
    if (token.span.empty()) return "a token is empty";
    if (token.span.end > text.bytes.size()) return "a token is out of bounds";
    if (!on_edge(text.bytes, token.span.begin)) return "a token is off edge";
    if (!on_edge(text.bytes, token.span.end)) return "a token is off edge";
    if (!is_unseen(text.bytes, end, token.span.begin)) return "bytes are lost";
    end = token.span.end;
  }
  return is_unseen(text.bytes, end, text.bytes.size()) ? nullptr
                                                       : "bytes are lost";
}

const char* broken_paragraph_law(const Text& text) {
  std::size_t next = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    if (paragraph.tokens.empty()) return "a paragraph is empty";
    if (paragraph.tokens.begin != next) return "paragraphs leave a gap";
    if (paragraph.span != text.bytes_of(paragraph.tokens)) return "span";
    next = paragraph.tokens.end;
    if (!text.tokens[next - 1].ends_sentence) return "a sentence runs on";
  }
  return next == text.tokens.size() ? nullptr : "tokens without a paragraph";
}

const char* broken_pair_law(const Text& text) {
  std::vector<MarkPair> around;
  std::size_t last_open = 0;
  for (const MarkPair& pair : text.pairs) {
    if (&pair != text.pairs.data() && pair.open <= last_open) return "order";
    last_open = pair.open;
    if (pair.open >= pair.close) return "a pair is turned round";
    if (pair.close > text.tokens.size()) return "a pair is out of bounds";
    while (!around.empty() && around.back().close <= pair.open) {
      around.pop_back();
    }
    if (!around.empty() && pair.close > around.back().close) return "crossing";
    if (pair.depth != static_cast<int>(around.size())) return "depth";
    if (text.tokens[pair.open].shape != Shape::mark) return "shape";
    if (pair.closed && text.tokens[pair.close].shape != Shape::mark) {
      return "shape";
    }
    around.push_back(pair);
  }
  return nullptr;
}

const char* broken_law(const std::string& bytes) {
  Decoded decoded = decode_utf8(bytes);
  if (decoded.bytes != bytes) return "decoding changed valid bytes";
  const Text text = read_text(std::move(decoded.bytes), 0, kWords);
  if (text.bytes != bytes) return "reading changed the bytes";
  if (const char* law = broken_token_law(text)) return law;
  if (const char* law = broken_paragraph_law(text)) return law;
  return broken_pair_law(text);
}

/// Every string of up to `length` more symbols after `prefix`.
void check_laws(std::string& prefix, std::span<const char* const> symbols,
                int length) {
  if (const char* law = broken_law(prefix)) FAIL(prefix << ": " << law);
  if (length == 0) return;
  for (const char* symbol : symbols) {
    const std::size_t size = prefix.size();
    prefix += symbol;
    check_laws(prefix, symbols, length - 1);
    prefix.resize(size);
  }
}

// Six symbols are 1.9 million texts: 2 s in a release, a minute with
// sanitizers.
#ifdef NDEBUG
constexpr int kSymbols = 6;
#else
constexpr int kSymbols = 5;
#endif

TEST_CASE("text: the laws hold for every string of up to six symbols") {
  const char* const symbols[] = {"“", "”", "‘", "’",    "'", "\"",
                                 "a", "é", " ", "said", "."};
  std::string prefix;
  check_laws(prefix, symbols, kSymbols);
}

TEST_CASE("text: the laws hold where digits and other marks meet") {
  const char* const symbols[] = {"\"", "'", "6", "s ", "«", "»", "“", ","};
  std::string prefix;
  check_laws(prefix, symbols, 5);
}

TEST_CASE("text: the laws hold where signs join tokens") {
  const char* const symbols[] = {"@", ".",  "-",      "A",      "a", "’s",
                                 "2", "\n", "\u00AD", "\u0301", "🎤"};
  std::string prefix;
  check_laws(prefix, symbols, 4);
}

// Sanitizers and a busy machine cost a factor of ten; a quadratic loop over
// 200,000 signs would cost ten thousand.
#ifdef NDEBUG
constexpr double kSeconds = 1;
#else
constexpr double kSeconds = 10;
#endif

double seconds_to_read(const std::string& text) {
  const auto start = std::chrono::steady_clock::now();
  const Text read = read_text(text, 0, kWords);
  const auto taken = std::chrono::steady_clock::now() - start;
  CHECK(broken_law(text) == nullptr);
  return std::chrono::duration<double>(taken).count();
}

std::string repeated(std::string_view what, std::size_t times) {
  std::string text;
  text.reserve(what.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += what;
  return text;
}

TEST_CASE("text: time grows with the text, whatever stands in it") {
  const std::string units[] = {
      " “",   "“",  "”",   " ”a", " \"a",   "a\"",      "\" ",     " 'a",
      "s' a", "«",  "»",   " »a", "‹",      " ›a",      "‘",       "’",
      "``",   "''", "'",   "'''", "`",      "„",        "6\" ",    " \"6\" ",
      "“ «",  "”»", "“'a", "” '", " \"a'6", "\"a 's' ", "(\"",     "a",
      "A.",   "a.", ". ",  ".",   "-",      "@",        "a@",      "a@b",
      "a.@",  "_",  "&A",  "\n",  "\r",     "\u00AD",   "a\u00AD", "\u0301",
      "www.", ")",  "1",   "1,",  "1.",     ".1",       "! ",      ".\"",
  };
  for (const std::string& unit : units) {
    CAPTURE(unit);
    CHECK(seconds_to_read(repeated(unit, 200'000)) < kSeconds);
  }
  CHECK(seconds_to_read("“" + repeated("a", 1 << 20)) < kSeconds);
  CHECK(seconds_to_read("http://a" + repeated(")", 1 << 20)) < kSeconds);
  CHECK(seconds_to_read("a@" + repeated("b-", 1 << 20)) < kSeconds);
}

TEST_CASE("text: a body past the end reads nothing") {
  const Text text = read_text("abc", 99, kWords);
  CHECK(text.tokens.empty());
  CHECK(text.paragraphs.empty());
  CHECK(text.body == 3);
}

}  // namespace
}  // namespace onrecord
