#include "onrecord/eval/records.h"

#include <doctest/doctest.h>

#include "onrecord/eval/standoff.h"

namespace onrecord {
namespace {

TEST_CASE("records: a quote's line, and lines that are passed over") {
  const std::string lines =
      "\n{\"doc\":\"a/b.txt\",\"type\":\"direct\",\"content\":[{\"start\":9,"
      "\"end\":12},{\"start\":1,\"end\":4}],\"source\":{\"start\":5,\"end\":8},"
      "\"cue\":null,\"speaker\":{\"name\":\"Bo "
      "Berg\"},\"candidates\":[{\"name\""
      ":\"Ana\"},\"Bo\"],\"rule\":\"en.x\",\"confidence\":0.5,\"trail\":["
      "{\"step\":\"rule\",\"id\":\"en.x\",\"captures\":{\"content\":{}}},"
      "{\"step\":\"rule\",\"id\":\"en.y\",\"captures\":{\"content\":{}}},"
      "{\"step\":\"measured\",\"how\":\"en.x, cue 0\",\"from\":null}]}\n"
      "{\"doc\":\"b.txt\",\"mention\":{}}\n";
  const auto quotes = read_quote_lines(lines, "f");
  REQUIRE(quotes);
  REQUIRE(quotes->at("b").size() == 1);
  const StatedQuote& quote = quotes->at("b")[0];
  CHECK(quote.content == std::vector<CodeSpan>{{1, 4}, {9, 12}});
  CHECK(quote.source == std::vector<CodeSpan>{{5, 8}});
  CHECK(quote.cue.empty());
  CHECK(quote.speaker == "Bo Berg");
  CHECK(quote.candidates == std::vector<std::string>{"Ana", "Bo"});
  CHECK(quote.joined);
  CHECK(quote.measured_as == "en.x, cue 0");
  CHECK(quote.line == 2);
}

TEST_CASE("records: what was only guessed does not count as found") {
  const std::string lines =
      "{\"doc\":\"a\",\"type\":\"direct\",\"status\":\"undecided\",\"reason\":"
      "\"far\",\"speaker\":\"Bo\",\"content\":{\"start\":1,\"end\":2},"
      "\"source\":{\"start\":3,\"end\":4}}\n"
      "{\"doc\":\"a\",\"type\":\"not_a_quote\",\"content\":[]}\n";
  const auto quotes = read_found_quotes(lines, "f");
  REQUIRE(quotes);
  REQUIRE(quotes->at("a").size() == 1);
  CHECK(!names_anybody(quotes->at("a")[0]));
}

TEST_CASE("records: a fault names file and line") {
  struct Row {
    const char* line;
    const char* message;
  };
  const Row rows[] = {
      {"{\"content\"", "is no JSON object"},
      {"[]", "is no JSON object"},
      {"{\"content\":[{\"start\":1}]}", "\"start\" and \"end\""},
      {"{\"content\":[],\"cue\":[{\"start\":1,\"end\":2},{\"start\":3,\"end\":"
       "4}]}",
       "one stretch each"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto quotes = read_quote_lines(std::string("{}\n") + row.line, "f");
    REQUIRE(!quotes);
    CHECK(quotes.error().where == "f:2");
    CHECK(quotes.error().message.find(row.message) != std::string::npos);
  }
}

TEST_CASE("records: mentions, nested ones passed over") {
  const auto mentions = read_mention_lines(
      "{\"doc\":\"a.txt\",\"start\":0,\"end\":3,\"kind\":\"person\"}\n"
      "{\"doc\":\"a.txt\",\"mention\":{\"start\":4,\"end\":6,\"kind\":"
      "\"place\","
      "\"inside\":null}}\n"
      "{\"doc\":\"a.txt\",\"mention\":{\"start\":4,\"end\":6,\"kind\":"
      "\"place\","
      "\"inside\":{\"start\":4}}}\n",
      "f");
  REQUIRE(mentions);
  REQUIRE(mentions->at("a").size() == 2);
  CHECK(mentions->at("a")[1].span == CodeSpan{4, 6});
}

TEST_CASE("standoff: events with their parts, discarded ones left out") {
  const auto quotes = read_annotations(
      "T1\tSource 0 3\tAna\r\nT2\tCue 4 8\tsaid\nT3\tContent 20 25;9 12\tx\n"
      "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1 Source2:T9\n"
      "E2\tDiscard:T2 Content:T3\nE3\tAttribution:T2 Cue:T2\n");
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].content == std::vector<CodeSpan>{{9, 12}, {20, 25}});
  CHECK(quotes[0].source == std::vector<CodeSpan>{{0, 3}});
  CHECK(quotes[0].cue == std::vector<CodeSpan>{{4, 8}});
}

}  // namespace
}  // namespace onrecord
