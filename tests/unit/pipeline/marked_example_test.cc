#include "onrecord/pipeline/marked_example.h"

#include <doctest/doctest.h>

namespace onrecord {
namespace {

TEST_CASE("marked example: marks go, what they mark is remembered") {
  const auto example = read_marks("“⟦It rains,⟧” [said] ⟨Ana Pérez⟩.");
  REQUIRE(example);
  CHECK(example->text == "“It rains,” said Ana Pérez.");
  struct Row {
    Group group;
    const char* words;
  };
  const Row rows[] = {{Group::content, "It rains,"},
                      {Group::cue, "said"},
                      {Group::source, "Ana Pérez"}};
  REQUIRE(example->marks.size() == std::size(rows));
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const Mark& mark = example->marks[i];
    CHECK(mark.group == rows[i].group);
    CHECK(example->text.substr(mark.span.begin, mark.span.size()) ==
          rows[i].words);
  }
}

TEST_CASE("marked example: marks that do not pair are refused") {
  for (const char* text : {"⟦a", "a⟧", "[a [b] c]", "⟨a⟧"}) {
    CAPTURE(text);
    CHECK_FALSE(read_marks(text));
  }
}

TEST_CASE("marked example: commas, blanks and marks at the ends are trimmed") {
  const std::string text = " “It rains,” ";
  const ByteSpan span = trimmed(text, {0, text.size()});
  CHECK(text.substr(span.begin, span.size()) == "It rains");
  CHECK(trimmed(", ,", {0, 3}).empty());
}

}  // namespace
}  // namespace onrecord
