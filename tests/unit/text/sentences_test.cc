#include "onrecord/text/sentences.h"

#include <doctest/doctest.h>

#include <span>

#include "reading.h"

namespace onrecord {
namespace {

/// The text with ‖ after each token that ends a sentence.
std::string show_ends(const Text& text) {
  std::string shown = text.bytes;
  for (auto token = text.tokens.rbegin(); token != text.tokens.rend();
       ++token) {
    if (token->ends_sentence) shown.insert(token->span.end, "‖");
  }
  return shown;
}

void check_ends(std::span<const char* const> rows) {
  for (const std::string row : rows) {
    CAPTURE(row);
    CHECK(show_ends(read(without(row, "‖"))) == row);
  }
}

TEST_CASE("sentences: stops, questions and calls end them") {
  const char* const rows[] = {
      "It rained.‖ It stopped.‖",   "Will it rain?‖ Yes!‖ No.‖",
      "It rained... and stopped.‖", "It cost 3.5 million.‖",
      "(It rained.)‖ It stopped.‖", "Es regnet.‖ Ärger droht.‖",
  };
  check_ends(rows);
}

TEST_CASE("sentences: a closing mark ends the sentence it closes") {
  const char* const rows[] = {
      "“It rained.”‖ She left.‖",     "\"It rained.\"‖ She left.‖",
      "``It rained.''‖ She left.‖",   "She said, ‘It rained.’‖ “Yes.”‖",
      "It rained.‖ “Will it stop?”‖",
  };
  check_ends(rows);
}

TEST_CASE("sentences: none ends before a small letter") {
  const char* const rows[] = {
      "“No way!” she said.‖",
      "“Will it rain?” é.‖",
      "Yahoo! says no.‖",
      "“No!” — she left.‖",
  };
  check_ends(rows);
}

TEST_CASE("sentences: a shortened word ends none unless a starter follows") {
  const char* const rows[] = {
      "Gov. Pérez met Dr. J. Brown.‖",
      "The U.S. Army left the U.S.‖ He stayed.‖",
      "At 5 a.m. Monday it rained.‖ The sun came at 9 a.m.‖ She left.‖",
      "It came from the U.S.‖ “We wait,” he said.‖",
      "It came from the U.S. “Monday” list.‖",
      "The U.S. THE ARMY.‖",
  };
  check_ends(rows);
}

TEST_CASE("sentences: a paragraph ends one, a wrapped line does not") {
  const char* const rows[] = {
      "A headline‖\nIt rained‖",
      "We will wait for the report that was filed by the\n"
      "Office on Monday, and we shall read it with the care\n"
      "that it deserves.‖ We will.‖",
  };
  check_ends(rows);
}

TEST_CASE("sentences: without words every stop counts") {
  const Text text = read_text("Gov. Pérez left.", 0, {});
  CHECK(show_ends(text) == "Gov.‖ Pérez left.‖");
}

TEST_CASE("sentences: signs outside the BMP shift nothing") {
  const char* const rows[] = {"🎤🎤 It rained.‖ 🎤 It stopped.‖ Yes.‖"};
  check_ends(rows);
}

}  // namespace
}  // namespace onrecord
