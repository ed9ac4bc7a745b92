#include "onrecord/eval/mention_figures.h"

#include <doctest/doctest.h>

#include "onrecord/text/plain_words.h"

namespace onrecord {
namespace {

TEST_CASE("mentions: what is neither asked for nor punished") {
  struct Row {
    const char* mention;
    const char* counted;
  };
  const Row rows[] = {
      {"Ana Pérez", "Ana Pérez"},
      {"Mr. Berg", "Berg"},
      {"the Harbour Board", "Harbour Board"},
      {"The Prime Minister Bo Berg's", "Bo Berg"},
      {"Berg’s", "Berg"},
      {"Oslo, ", "Oslo"},
      {"Tea Inc.", "Tea Inc."},
      {"U.S.", "U.S."},
      {"Oslo.", "Oslo"},
      {"Theo", "Theo"},
      {"Anders", "Anders"},
      {"president", "president"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.mention);
    const std::u32string text = code_points_of(row.mention);
    const CodeSpan span = trimmed_mention(text, {0, text.size()});
    CHECK(utf8_of(text.substr(span.begin, span.size())) == row.counted);
  }
}

MentionArticle article() {
  return {"a",
          U"Ana met Bo in Oslo.",
          {{{0, 3}, "person", "Ana", 1}, {{14, 18}, "place", "", 2}},
          {{{0, 3}, "person", "", 1},
           {{8, 13}, "person", "", 2},
           {{14, 18}, "person", "", 3},
           {{4, 7}, "event", "", 4}}};
}

TEST_CASE("mentions: figures of names, any names and each kind of the gold") {
  const auto report = measure_mentions({article()});
  REQUIRE(report);
  REQUIRE(report->kinds.size() == 4);
  CHECK(report->kinds[0].kind == "names");
  CHECK(report->kinds[0].exact == 1);
  CHECK(report->kinds[0].pred == 3);
  CHECK(report->kinds[1].kind == "names-any");
  CHECK(report->kinds[1].exact == 2);
  CHECK(report->kinds[2].kind == "person");
  CHECK(exact_shares(report->kinds[2]).r == doctest::Approx(1));
  CHECK(overlap_shares(report->kinds[3]).r == doctest::Approx(0));
  CHECK(report->mistakes.size() == 3);  // no event is asked for
}

TEST_CASE("mentions: right ones and mistakes by rule") {
  MentionArticle one = article();
  one.found[0].rule = one.found[1].rule = "en.p";
  one.found[3].rule = "en.e";
  const auto report = measure_mentions({one});
  REQUIRE(report);
  CHECK(report->rules ==
        std::vector<Measure>{{"en.p", 1, 2}, {"no rule", 0, 1}});
  CHECK(report->mistakes[0].rule.empty());  // missed
  CHECK(report->mistakes[1].rule == "en.p");
}

TEST_CASE("mentions: a text that does not fit is a fault") {
  MentionArticle other = article();
  other.gold[0].text = "Bo";
  CHECK(!measure_mentions({other}));
  other = article();
  other.text = U"Ana";
  CHECK(!measure_mentions({other}));
}

}  // namespace
}  // namespace onrecord
