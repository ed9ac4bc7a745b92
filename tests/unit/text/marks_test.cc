#include "onrecord/text/marks.h"

#include <doctest/doctest.h>

#include <map>
#include <span>

#include "reading.h"

namespace onrecord {
namespace {

/// The text with ⟦ ⟧ inside each closed pair and ⟪ ⟫ around what an unclosed
/// mark opens.
std::string show_pairs(const Text& text) {
  std::map<std::size_t, std::string> signs;
  for (const MarkPair& pair : text.pairs) {
    signs[text.tokens[pair.open].span.end] += pair.closed ? "⟦" : "⟪";
  }
  for (const MarkPair& pair : text.pairs) {
    if (pair.closed) {
      signs[text.tokens[pair.close].span.begin] += "⟧";
    } else {
      std::string& sign = signs[text.tokens[pair.close - 1].span.end];
      sign = sign + "⟫";
    }
  }
  std::string shown = text.bytes;
  for (auto sign = signs.rbegin(); sign != signs.rend(); ++sign) {
    shown.insert(sign->first, sign->second);
  }
  return shown;
}

void check_pairs(std::span<const char* const> rows) {
  for (const std::string row : rows) {
    std::string plain = row;
    for (const char* sign : {"⟦", "⟧", "⟪", "⟫"}) plain = without(plain, sign);
    CAPTURE(plain);
    CHECK(show_pairs(read(plain)) == row);
  }
}

TEST_CASE("marks: every style pairs") {
  const char* const rows[] = {
      "“⟦We will act,⟧” said Ana Pérez.", "\"⟦We will act,⟧\" said Ana Pérez.",
      "``⟦We will act,⟧'' she said.",     "''⟦We will act,⟧'' she said.",
      "‘⟦We will act,⟧’ she said.",       "'⟦We will act,⟧' she said.",
      "`⟦We will act,⟧' she said.",       "«⟦ Nous agirons ⟧», dit-elle.",
      "«⟦Oui⟧», dit-elle, ‹⟦non⟧›.",      "»⟦Ja⟧«, sagte sie, ›⟦nein⟧‹.",
      "„⟦Ja⟧“, sagte sie, ‚⟦nein⟧‘.",     "„⟦Igen⟧”, mondta. ”⟦Ja⟧”, sa hon.",
      "‟⟦Yes⟧” and “⟦no⟧“, she said.",
  };
  check_pairs(rows);
}

TEST_CASE("marks: pairs nest") {
  const char* const rows[] = {
      "“⟦He said ‘⟦no.⟧’⟧”",
      "‘⟦He said “⟦no⟧” to it,⟧’ she said.",
      "\"⟦'⟦We will,⟧' he told me,⟧\" she said.",
      "\"⟦The Americans cannot say \"⟦no⟧\" to it,⟧\" he said.",
      "“⟦He said “⟦no⟧” to it,⟧” she said.",
      "«⟦Un “⟦mot⟧” et ‹⟦deux⟧›⟧»",
      "''⟦'⟦No,⟧' he said⟧'' she said.",
      "\"⟦He read \"⟦the class of 2020⟧\" to us,⟧\" she said.",
  };
  check_pairs(rows);
  const Text text = read("“a ‘b “c” d’ e” “f”");
  REQUIRE(text.pairs.size() == 4);
  CHECK(text.pairs[0].depth == 0);
  CHECK(text.pairs[1].depth == 1);
  CHECK(text.pairs[1].single);
  CHECK(text.pairs[2].depth == 2);
  CHECK(text.pairs[3].depth == 0);
}

TEST_CASE("marks: an apostrophe closes nothing and opens nothing") {
  const char* const rows[] = {
      "‘⟦Don’t,⟧’ she said. It wasn’t O'Brien.",
      "’tis the ’90s and the '60s, the dogs’ tails",
      "She’s 'bout to go.",
      "‘⟦The Americans’ plan is bad,⟧’ she said.",
      "'⟦The Americans' plan is bad,⟧' she said.",
      "‘⟦The rules⟧’ and ‘⟦the boys⟧’ are short.",
      "“⟦The Americans’ plan,⟧” she said.",
      "‘⟦He read “⟦the boys’ rules⟧” to us,⟧’ she said.",
  };
  check_pairs(rows);
}

TEST_CASE("marks: feet and inches are no marks") {
  const char* const rows[] = {
      "He is 6'2\" tall and the gun is 5\" wide.",
      "\"⟦He is 6'2\" tall,⟧\" she said.",
      "“⟦The 6\" gun is here,⟧” she said.",
      "“⟦He is 6’2”,⟧” she said. He is 6’2” tall.",
      "\"⟦Class of 2020⟧\" was on \"⟦Channel 4⟧\" today.",
      "'⟦He is 6' tall,⟧' she said.",
  };
  check_pairs(rows);
}

TEST_CASE("marks: an opening mark without its closing mark") {
  const char* const rows[] = {
      "“⟪We will act, she said.⟫",
      "“⟪We think ‘⟦maybe⟧’ is fine.⟫",
      "“⟪We will act, she said. ⟫“⟦We must.⟧”",
      "\"⟪We will act, she said. ⟫\"⟦We must.⟧\"",
      "“⟪one ⟫“⟪two ⟫“⟪three⟫",
      "“⟦We «act⟧”",
      "‘We will act, she said.",
      "We will act,” she said.",
      "\"⟪We will act.⟫\n\"⟦We must.⟧\"",
  };
  for (const char* row : rows) {
    std::string shown = row;
    // An unclosed stretch ends with its last token, so before the space.
    for (std::size_t at = shown.find(" ⟫"); at != std::string::npos;
         at = shown.find(" ⟫")) {
      shown.replace(at, std::string(" ⟫").size(), "⟫ ");
    }
    const char* const one[] = {shown.c_str()};
    check_pairs(one);
  }
}

TEST_CASE("marks: an unclosed mark at the very end holds nothing") {
  const Text text = read("She said “");
  REQUIRE(text.pairs.size() == 1);
  CHECK_FALSE(text.pairs[0].closed);
  CHECK(text.pairs[0].inside() == TokenSpan{3, 3});
}

TEST_CASE("marks: slips of the keyboard are forgiven") {
  const char* const rows[] = {
      "“⟦We will act,⟧\" she said.",
      "\"⟦We will act,⟧” she said.",
      "”⟦We will act,⟧” she said.",
      "\"⟦We will act, ⟧\" she said.",
      "she said:\"⟦We will act.⟧\"",
      "she said—\"⟦we will⟧\"—and left (\"⟦soon⟧\").",
      "She said \"⟦...and we will⟧\" twice.",
  };
  check_pairs(rows);
}

TEST_CASE("marks: only marks that pair or open keep the shape of marks") {
  struct Row {
    std::string text;
    std::string shapes;  // of the candidates only
  };
  const Row rows[] = {
      {"“a” b’ 5\"", "MMpp"}, {"“a", "M"}, {"a”", "p"}, {"‘a", "p"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string shapes;
    for (const Token& token : read(row.text).tokens) {
      if (token.shape == Shape::mark) shapes += 'M';
      if (token.shape == Shape::punctuation) shapes += 'p';
    }
    CHECK(shapes == row.shapes);
  }
}

}  // namespace
}  // namespace onrecord
