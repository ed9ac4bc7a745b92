#include <doctest/doctest.h>

#include "sample.h"

using namespace onrecord;

namespace {

std::vector<FiledEntity> found(Store& store, const EntityQuery& query = {}) {
  auto entities = store.find_entities(query);
  REQUIRE(entities);
  return *entities;
}

FiledDossiers known(const std::string& name) {
  return {{"person/john-kirby",
           {"person/john-kirby", name, "person", {{"wikidata", "Q\"1"}}}}};
}

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("store entities: counts, names, first mention and its words") {
  Store store = sample::memory();
  store.know(known("John Kirby"));
  REQUIRE(store.add(sample::perez(), "r"));
  REQUIRE(store.add(sample::kirby(), "r"));
  const auto entities = found(store);
  REQUIRE(entities.size() == 2);  // by date
  const FiledEntity& kirby = entities[0];
  CHECK(kirby.article.outlet == "The Invented Post");
  CHECK(kirby.name == "John Kirby");
  CHECK(kirby.dossier_name == "John Kirby");
  CHECK(kirby.mentions == 2);
  CHECK(kirby.called == std::vector<std::string>{"John Kirby", "Kirby"});
  CHECK(kirby.before == "“We’ll send Patriots,” ");
  CHECK(kirby.first_text == "John Kirby");
  CHECK(kirby.after == " said in Kraków.");
  CHECK(kirby.first == CodeSpan{23, 33});
  CHECK(kirby.quotes == 1);
  CHECK(kirby.said == "We’ll send Patriots");
  CHECK(entities[1].dossier.empty());
}

TEST_CASE("store entities: kinds, article and days choose") {
  Store store = sample::memory();
  Extraction bodies = sample::perez();
  bodies.entities[0].kind = "organization";
  REQUIRE(store.add(bodies, "r"));
  REQUIRE(store.add(sample::kirby(), "r"));
  struct Row {
    EntityQuery query;
    std::size_t count;
  };
  const Row rows[] = {
      {{}, 2},
      {{.kinds = {"person"}}, 1},
      {{.kinds = {"place"}}, 0},
      {{.article = "perez.txt"}, 1},
      {{.article = "none.txt"}, 0},
      {{.since = "2022-04"}, 1},
      {{.since = "2022-03-08"}, 2},
      {{.until = "2022-03"}, 1},
      {{.until = "2022-03-07"}, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.query.article + row.query.since + row.query.until);
    CHECK(found(store, row.query).size() == row.count);
  }
  CHECK(*store.has_article("kirby.txt"));
  CHECK_FALSE(*store.has_article("none.txt"));
}

TEST_CASE("store entities: a quote that a person took away does not count") {
  Store store = sample::memory();
  REQUIRE(store.add(sample::kirby(), "r"));
  Decision decision;
  decision.quote = sample::kirby().quotes[0].id;
  decision.reviewer = "r";
  for (const auto& [time, verdict, count] :
       {std::tuple("1", Verdict::reject, 0), std::tuple("2", Verdict::fix, 0),
        std::tuple("3", Verdict::accept, 1)}) {
    decision.time = time;
    decision.verdict = verdict;
    REQUIRE(store.decide(decision));
    CHECK(found(store)[0].quotes == static_cast<std::size_t>(count));
  }
}

TEST_CASE("store entities: dossiers are what the last run knew of them") {
  Store store = sample::memory();
  REQUIRE(store.add(sample::kirby(), "r"));
  CHECK(found(store)[0].dossier_name.empty());
  store.know(known("J. Kirby"));
  REQUIRE(store.add(sample::kirby(), "r2"));
  CHECK(found(store)[0].dossier_name == "J. Kirby");
  CHECK(holds(sample::exported(store),
              R"({"kind":"dossier","id":"person/john-kirby",)"
              R"("name":"J. Kirby","class":"person",)"
              R"("ids":{"wikidata":"Q\"1"}})"));
  store.know({});
  REQUIRE(store.add(sample::kirby(), "r3"));
  CHECK(found(store)[0].dossier_name == "J. Kirby");
  Extraction without = sample::kirby();
  without.entities[0].dossier.clear();
  REQUIRE(store.add(without, "r4"));
  CHECK_FALSE(holds(sample::exported(store), R"("kind":"dossier")"));
}

TEST_CASE("store entities: mentions keep value, rule and what is around them") {
  Store store = sample::memory();
  Extraction kirby = sample::kirby();
  kirby.rules = {"", "en.p"};
  kirby.mentions[0].rule = 1;
  kirby.mentions[1].value = "Q";
  kirby.mentions[1].inside = 0;
  REQUIRE(store.add(kirby, "r"));
  const std::string lines = sample::exported(store);
  CHECK(holds(lines, R"("inside":null,"value":null,"rule":"en.p"})"));
  CHECK(holds(lines, R"("inside":0,"value":"Q","rule":null})"));
  kirby.mentions[1].inside = 7;
  CHECK_FALSE(store.add(kirby, "r2"));
  CHECK(sample::exported(store) == lines);
}
