#include "onrecord/eval/report.h"

#include <doctest/doctest.h>

#include "stated.h"

namespace onrecord {
namespace {

const std::u32string kText =
    code_points_of("Ana Pérez said tea is ready. Bo Berg denied it twice.");

EvalArticle article(std::vector<StatedQuote> found) {
  EvalArticle article;
  article.doc = "tea";
  article.text = kText;
  article.gold = {stated(kText, "tea is ready", "Ana Pérez")};
  article.found = std::move(found);
  return article;
}

TEST_CASE("measures: each beginning of a shape is counted, rare ones unsaid") {
  std::vector<EvalArticle> articles(
      3, article({stated(kText, "tea is ready", "Ana Pérez")}));
  articles.push_back(article({stated(kText, "it twice", "Bo Berg", "denied")}));
  articles[3].found[0].measured_as = "en.x, cue 0, named";
  std::vector<Judgement> judged;
  for (const EvalArticle& one : articles) judged.push_back(judge(one));
  const Measures measures = measure(articles, judged);
  CHECK(measures.rules == std::vector<Measure>{{"en.x", 3, 4}});
  CHECK(measures.shapes.size() == 5);
  const std::string toml = measured_toml(measures, "Counted here.");
  CHECK(toml.find("{ id = \"en.x, cue 0.9, named\", right = 3, total = 3 }") !=
        std::string::npos);
  CHECK(toml.find("cue 0,") == std::string::npos);
  const ConfidenceBin& bin = measures.bins[5];
  CHECK(bin.low == doctest::Approx(0.9));
  CHECK(bin.right == 3);
  CHECK(bin.total == 4);
}

TEST_CASE("comparison: gained, lost and changed, with verdicts") {
  const StatedQuote tea = stated(kText, "tea is ready", "Ana Pérez");
  StatedQuote half = stated(kText, "is ready", "Ana Pérez");
  const StatedQuote twice = stated(kText, "it twice", "Bo Berg", "denied");
  struct Row {
    std::vector<StatedQuote> before;
    std::vector<StatedQuote> after;
    std::string line;
  };
  const Row rows[] = {
      {{tea}, {tea}, "0 gained, 0 lost, 0 changed\n"},
      {{}, {tea}, "gained tea@15: tea is ready\n    is  right: Ana Pérez"},
      {{tea, twice}, {tea}, "lost tea@44: it twice\n    was wrong: Bo Berg"},
      {{half}, {tea}, "changed tea@15: tea is ready\n    was right: "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const std::vector<EvalArticle> older = {article(row.before)};
    const std::vector<EvalArticle> newer = {article(row.after)};
    const std::vector<Judgement> was = {judge(older[0])};
    const std::vector<Judgement> is = {judge(newer[0])};
    const std::string told = list_changes(compare(older, was, newer, is));
    CHECK(told.find(row.line) != std::string::npos);
  }
}

TEST_CASE(
    "report: the referee's keys, and speakers only where they are asked") {
  QuoteReport report;
  report.figures.quoted = {1, 2, 3, 3};
  const std::string json = to_json(report);
  CHECK(
      json.starts_with("{\"quoted\": {\"p\": 0.5000, \"r\": 0.3333, \"f1\": "
                       "0.4000, \"pred\": 2, \"gold\": 3, \"found\": 1.0000}"));
  CHECK(json.find("\"speaker\"") == std::string::npos);
  report.figures.speaker.gold = 1;
  CHECK(to_text(report).find("speaker         accuracy 0.0000  wrong 0") !=
        std::string::npos);
  CHECK(list_differences(report.figures, report.figures) ==
        "\nno figure differs\n");
}

TEST_CASE("intervals: the same articles give the same, and hold the figure") {
  std::vector<Figures> articles(20);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].quoted5 = {i % 4 == 0 ? 0L : 1L, 1, 1, 1};
  }
  const auto once = intervals_of(articles);
  const auto again = intervals_of(articles);
  REQUIRE(once.size() == 5);
  CHECK(once[0].name == "quoted5.p");
  CHECK(once[0].low < 0.75);
  CHECK(once[0].high > 0.75);
  CHECK(once[0].low == doctest::Approx(again[0].low));
  CHECK(intervals_of({}).empty());
}

}  // namespace
}  // namespace onrecord
