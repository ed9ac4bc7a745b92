#include "onrecord/eval/standoff.h"

#include <doctest/doctest.h>

#include "../ingest/temporary_folder.h"
#include "onrecord/eval/mention_gold.h"

namespace onrecord {
namespace {

constexpr const char* kAnnotations =
    "T1\tperson 0 3\tAna\n"
    "T2\torganization 8 13;14 20\tRail Office\n"
    "T3\tplace 8 12\tRail\n"
    "T4\tContent 30 32\tno\n"
    "T5\tCue 21 25\tsaid\n"
    "T6\tAttribution 21 25\tsaid\n"
    "E1\tAttribution:T6 Content:T4 Cue:T5 Source:T1\n"
    "*\tEquiv T1 T2\n";

TEST_CASE("standoff: mentions are what is no part of a quote, outermost") {
  const auto mentions = read_mention_annotations(kAnnotations);
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].kind == "person");
  CHECK(mentions[1].kind == "organization");
  CHECK(mentions[1].span == CodeSpan{8, 20});
  CHECK(mentions[1].line == 2);
}

TEST_CASE("standoff: NAME.ann beside NAME.txt, or PolNeAR's two folders") {
  const TemporaryFolder folder;
  folder.write("flat/a.txt", "Ana of a Rail\nOffice said: well no.");
  folder.write("flat/a.ann", kAnnotations);
  folder.write("flat/stray.ann", kAnnotations);
  folder.write("two/text/a.txt", "Ana of a Rail\nOffice said: well no.");
  folder.write("two/attributions/a_wxyz.ann", kAnnotations);
  for (const char* name : {"flat", "two"}) {
    const auto quotes = read_standoff(folder.path() / name);
    REQUIRE(quotes);
    REQUIRE(quotes->size() == 1);
    CHECK(quotes->at("a").size() == 1);
  }
  const auto gold = read_mention_gold(folder.path() / "flat", {});
  REQUIRE(gold);
  REQUIRE(gold->articles.size() == 1);
  CHECK(gold->articles[0].gold.size() == 2);
  const auto none = read_standoff(folder.path());
  REQUIRE_FALSE(none);
  CHECK(none.error().message.find("NAME.txt and NAME.ann") !=
        std::string::npos);
}

}  // namespace
}  // namespace onrecord
