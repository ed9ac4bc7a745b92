#include "onrecord/sheet/markdown.h"

#include <doctest/doctest.h>

using namespace onrecord;

TEST_CASE("markdown: signs stand for themselves") {
  struct Row {
    const char* text;
    const char* shown;
  };
  const Row rows[] = {
      {"plain words", "plain words"},
      {"a *b* _c_", "a \\*b\\* \\_c\\_"},
      {"3 * 4", "3 * 4"},
      {"* no list", "\\* no list"},
      {"*", "\\*"},
      {"quote_cue_source", "quote_cue_source"},
      {"__init__", "\\_\\_init\\_\\_"},
      {"`d`", "\\`d\\`"},
      {"~gone~", "\\~gone\\~"},
      {"<script>", "\\<script>"},
      {"</b> <!-- <?", "\\</b> \\<!-- \\<?"},
      {"a < b > c <3", "a < b > c <3"},
      {"> no quote", "\\> no quote"},
      {"# no head", "\\# no head"},
      {"###", "\\###"},
      {"#MeToo", "#MeToo"},
      {"a # b - c", "a # b - c"},
      {"- no list", "\\- no list"},
      {"-5 degrees", "-5 degrees"},
      {"---", "\\---"},
      {"- - -", "\\- - -"},
      {"===", "\\==="},
      {"=5", "=5"},
      {"+ no list", "\\+ no list"},
      {"1. no list", "1\\. no list"},
      {"1) no list", "1\\) no list"},
      {"1.5 million", "1.5 million"},
      {"in 2022. Then", "in 2022. Then"},
      {"[a](b)", "\\[a](b)"},
      {"![a](b)", "!\\[a](b)"},
      {"[a][b]", "\\[a][b]"},
      {"[a]: b", "\\[a]: b"},
      {"[x] to tick", "\\[x] to tick"},
      {"we [..] go [sic]", "we [..] go [sic]"},
      {"[They] go [on", "[They] go \\[on"},
      {"AT&T; R&D", "AT\\&T; R&D"},
      {"&amp; &#38;", "\\&amp; \\&#38;"},
      {"$5 and $6", "$5 and $6"},
      {"$x and y$", "\\$x and y\\$"},
      {"a | b", "a | b"},
      {":-- | --:", ":-- \\| --:"},
      {" two\n  lines ", "two lines"},
      {"back\\slash", "back\\slash"},
      {"back\\*", "back\\\\\\*"},
      {"back\\", "back\\\\"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(markdown_text(row.text) == row.shown);
  }
}

TEST_CASE("markdown: a quote keeps its lines and paragraphs") {
  CHECK(markdown_quote("One\n\n# Two\n    three") ==
        "> One\n>\n> \\# Two\n> three\n");
  CHECK(markdown_quote("``So,'' he said") == "> ``So,'' he said\n");
  CHECK(markdown_quote("``So,''\n``and so''") ==
        "> \\`\\`So,''\n> \\`\\`and so''\n");
  CHECK(markdown_paragraph("``So,'' he `said`") ==
        "\\`\\`So,'' he \\`said\\`");
}

TEST_CASE("markdown: only the web is linked") {
  CHECK(markdown_link("A [b]", "https://x.org/a_(b)?c=<d>") ==
        "[A \\[b\\]](<https://x.org/a_(b)?c=\\<d\\>>)");
  CHECK(markdown_link("A", "javascript:alert(1)") == "A");
  CHECK(markdown_link("A", "https://x.org/a b") == "A");
  CHECK(markdown_link("A", "") == "A");
}
