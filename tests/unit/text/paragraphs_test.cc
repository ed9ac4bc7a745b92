#include "onrecord/text/paragraphs.h"

#include <doctest/doctest.h>

#include "reading.h"

namespace onrecord {
namespace {

/// The paragraphs of `text`, line breaks inside shown as '/', '|' between.
std::string barred_paragraphs(const std::string& text, std::size_t body = 0) {
  std::string bars;
  for (const ByteSpan span : paragraph_spans(text, body)) {
    if (!bars.empty()) bars += '|';
    std::string paragraph = text.substr(span.begin, span.size());
    for (char& byte : paragraph) {
      if (byte == '\n' || byte == '\r') byte = '/';
    }
    bars += paragraph;
  }
  return bars;
}

TEST_CASE("paragraphs: any line break parts them, blank lines make none") {
  struct Row {
    std::string text;
    std::string barred;
  };
  const Row rows[] = {
      {"one\ntwo\n\nthree", "one|two|three"},
      {"one\r\ntwo\r\n\r\nthree\r\n", "one|two|three"},
      {"one\rtwo\fthree\vfour", "one|two|three|four"},
      {"one\u2028two\u2029three\u0085four", "one|two|three|four"},
      {"one\n \t\u00A0\ntwo", "one|two"},
      {"\n\n\n", ""},
      {"", ""},
      {"é “ Â", "é “ Â"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(barred_paragraphs(row.text) == row.barred);
  }
}

const std::string kFifty = "We will wait for the report that was filed by the ";

TEST_CASE("paragraphs: copy wrapped by a program is one paragraph") {
  const std::string wrapped = kFifty + "\n" + kFifty + "\nend.";
  CHECK(paragraph_spans(wrapped, 0).size() == 1);
  CHECK(paragraph_spans(wrapped + "\n\n" + wrapped, 0).size() == 2);
  const std::string windows = kFifty + "\r\n" + kFifty + "\r\n" + kFifty;
  CHECK(paragraph_spans(windows, 0).size() == 1);
}

TEST_CASE("paragraphs: lines that are not wrapped stay apart") {
  struct Row {
    std::string why;
    std::string text;
    std::size_t paragraphs;
  };
  const std::string stopped = kFifty + "office.";
  const Row rows[] = {
      {"two lines are too few", kFifty + "\n" + kFifty, 2},
      {"sentences end at the lines", stopped + "\n" + stopped + "\n" + stopped,
       3},
      {"they do before a hard space",
       stopped + "\u00A0\n" + stopped + "\u00A0\n" + stopped, 3},
      {"a line is short", kFifty + "\nShort\n" + kFifty + "\nend", 4},
      {"a line is long",
       kFifty + "\n" + kFifty + kFifty + kFifty + "\n" + kFifty, 3},
      {"the last line is long",
       kFifty + "\n" + kFifty + "\n" + kFifty + kFifty + kFifty, 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(paragraph_spans(row.text, 0).size() == row.paragraphs);
  }
}

TEST_CASE("paragraphs: widths are counted in letters, not in bytes") {
  std::string line;
  for (int i = 0; i < 70; ++i) line += "é";
  CHECK(paragraph_spans(line + "\n" + line + "\n" + line, 0).size() == 1);
}

TEST_CASE("paragraphs: nothing before the body is read") {
  CHECK(barred_paragraphs("title: x\n---\none\ntwo", 13) == "one|two");
  CHECK(barred_paragraphs("one", 3) == "");
  const Text text = read_text("title\none", 6, kWords);
  REQUIRE(text.tokens.size() == 1);
  CHECK(text.tokens[0].span == ByteSpan{6, 9});
}

TEST_CASE("paragraphs: a span holds its tokens and no more") {
  const Text text = read("  one two \n three\t");
  REQUIRE(text.paragraphs.size() == 2);
  CHECK(text.slice(text.paragraphs[0].span) == "one two");
  CHECK(text.slice(text.paragraphs[1].span) == "three");
  CHECK(text.paragraphs[1].tokens == TokenSpan{2, 3});
}

}  // namespace
}  // namespace onrecord
