// Held against ICU's sentence iterator, the plain English one, over the same
// tokens with one space where white space stood. A semicolon does not take part:
// ICU counts it among the signs that go on with a sentence only from Unicode 15.1.

#include "onrecord/text/sentence_breaks.h"

#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include <doctest/doctest.h>

#include <random>

#include "reading.h"

namespace onrecord {
namespace {

using Places = std::vector<std::size_t>;

class IcuBreaks {
 public:
  IcuBreaks() : breaker_(ubrk_open(UBRK_SENTENCE, "en", nullptr, 0, &status_)) {
    REQUIRE(U_SUCCESS(status_));
  }
  ~IcuBreaks() { ubrk_close(breaker_); }
  IcuBreaks(const IcuBreaks&) = delete;

  Places of(const Text& text, TokenSpan tokens) {
    icu::UnicodeString units;
    std::vector<std::int32_t> begins;
    for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
      if (text.tokens[i].space_before && i > tokens.begin) units.append(u' ');
      begins.push_back(units.length());
      const std::string_view word = text.slice(text.tokens[i].span);
      units.append(icu::UnicodeString::fromUTF8(std::string(word)));
    }
    units.append(u'\n');
    ubrk_setText(breaker_, units.getBuffer(), units.length(), &status_);
    REQUIRE(U_SUCCESS(status_));
    Places found;
    for (std::size_t i = 1; i < begins.size(); ++i) {
      if (ubrk_isBoundary(breaker_, begins[i])) {
        found.push_back(tokens.begin + i);
      }
    }
    return found;
  }

 private:
  UErrorCode status_ = U_ZERO_ERROR;
  UBreakIterator* breaker_;
};

/// The number of boundaries that both see.
std::size_t check_same(const std::string& bytes, IcuBreaks& icu) {
  CAPTURE(bytes);
  const Text text = read(bytes);
  std::size_t count = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    Places found;
    find_sentence_breaks(text.bytes, text.tokens, paragraph.tokens, found);
    CHECK(found == icu.of(text, paragraph.tokens));
    count += found.size();
  }
  return count;
}

const std::vector<std::string> kSigns = {
    "a", "B", "é", "Ä", "日", "1", ".",      "!",      "?", "…", "”",       "\"",
    "(", ")", ",", ":", "—", " ", "\u00AD", "\u0301", "ß", "$", "\u3002", "'"};

TEST_CASE("sentence breaks: as ICU sees them, in all strings of three signs") {
  IcuBreaks icu;
  std::size_t breaks = 0;
  for (const std::string& first : kSigns) {
    for (const std::string& second : kSigns) {
      for (const std::string& third : kSigns) {
        breaks += check_same("a" + first + second + third + "b", icu);
        breaks += check_same("A. " + first + second + third, icu);
      }
    }
  }
  CHECK(breaks > 1000);
}

TEST_CASE("sentence breaks: as ICU sees them, in random strings") {
  IcuBreaks icu;
  std::mt19937 random(20220308);
  std::size_t breaks = 0;
  for (int i = 0; i < 50000; ++i) {
    std::string text;
    for (std::size_t size = 1 + random() % 24; size > 0; --size) {
      text += kSigns[random() % kSigns.size()];
    }
    breaks += check_same(text, icu);
  }
  CHECK(breaks > 10000);
}

TEST_CASE("sentence breaks: none between a full stop and a semicolon") {
  const Text text = read("I saw the U.N.; It was open.");
  Places found;
  find_sentence_breaks(text.bytes, text.tokens, text.paragraphs[0].tokens,
                       found);
  CHECK(found.empty());
}

}  // namespace
}  // namespace onrecord
