#include "onrecord/eval/reading.h"

#include <doctest/doctest.h>

#include "onrecord/text/plain_words.h"
#include "stated.h"

namespace onrecord {
namespace {

TEST_CASE("reading: runs inside quotation marks") {
  struct Row {
    const char* text;
    std::vector<std::string> runs;
  };
  const Row rows[] = {
      {"no marks", {}},
      {"“one” and \"two\" and ``three''", {"one", "two", "three"}},
      {"«un» „zwei“", {"un", "zwei“"}},  // “ opens, so „ stays open
      {"“open\nnext” line", {"open"}},
      {"it's 'single' marks", {}},
      {"“”", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::u32string text = code_points_of(row.text);
    std::vector<std::string> runs;
    for (const CodeSpan run : quoted_runs(text)) {
      runs.push_back(utf8_of(text.substr(run.begin, run.size())));
    }
    CHECK(runs == row.runs);
  }
}

TEST_CASE("reading: words that a stretch touches, and its type") {
  const std::u32string text =
      code_points_of("Ana said the bus “is late” today");
  const Reading reading(text);
  CHECK(reading.words_in(CodeSpan{1, 5}) == TokenSpan{0, 2});
  CHECK(reading.words_in(CodeSpan{3, 4}).empty());
  CHECK(reading.type_of(place_of(text, "is late")) == "direct");
  CHECK(reading.type_of(place_of(text, "the bus “is late”")) == "mixed");
  CHECK(reading.type_of(place_of(text, "the bus")) == "indirect");
}

}  // namespace
}  // namespace onrecord
