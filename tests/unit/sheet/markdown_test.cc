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
      {"a *b* _c_ `d`", "a \\*b\\* \\_c\\_ \\`d\\`"},
      {"<script>", "\\<script\\>"},
      {"# no head", "\\# no head"},
      {"a # b - c", "a # b - c"},
      {"- no list", "\\- no list"},
      {"1. no list", "1\\. no list"},
      {"1.5 million", "1\\.5 million"},
      {"in 2022. Then", "in 2022. Then"},
      {"[a](b)", "\\[a\\](b)"},
      {"AT&T", "AT&T"},
      {"&amp;", "\\&amp;"},
      {"$5 and $6", "\\$5 and \\$6"},
      {" two\n  lines ", "two lines"},
      {"back\\slash", "back\\\\slash"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(markdown_text(row.text) == row.shown);
  }
}

TEST_CASE("markdown: a quote keeps its lines and paragraphs") {
  CHECK(markdown_quote("One\n\n# Two\n    three") ==
        "> One\n>\n> \\# Two\n> three\n");
}

TEST_CASE("markdown: only the web is linked") {
  CHECK(markdown_link("A [b]", "https://x.org/a_(b)?c=<d>") ==
        "[A \\[b\\]](<https://x.org/a_(b)?c=\\<d\\>>)");
  CHECK(markdown_link("A", "javascript:alert(1)") == "A");
  CHECK(markdown_link("A", "https://x.org/a b") == "A");
  CHECK(markdown_link("A", "") == "A");
}
