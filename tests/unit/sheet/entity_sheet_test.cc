#include "onrecord/sheet/entity_sheet.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "onrecord/sheet/dossier_drafts.h"

using namespace onrecord;

namespace {

FiledEntity holm(const std::string& doc, const std::string& day) {
  FiledEntity one;
  one.article = {doc, doc, "A *fair*", "", "The Post", day,
                 "https://example.org/" + doc};
  one.id = "e:1";
  one.name = "Ada Holm";
  one.kind = "person";
  one.role = "mayor";
  one.affiliation = "Oslo";
  one.gender = "f";
  one.mentions = 2;
  one.called = {"Ada Holm", "Holm"};
  one.first = {10, 18};
  one.before = "A fair.\nRain, ";
  one.first_text = "Ada Holm";
  one.after = " said.\nMore.";
  return one;
}

bool holds(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("entity sheet: one article, all that is known") {
  FiledEntity one = holm("a.txt", "2022-03-01");
  one.quotes = 1;
  CHECK(entity_sheet(std::vector{one}, {.title = "Who"}) ==
        "# Who\n\nFrom 1 article.\n\n## People\n\n### Ada Holm\n\n"
        "- named 2 times in 1 article, quoted 1 time\n"
        "- mayor, Oslo: stated 2022-03-01\n"
        "- also as: Holm\n"
        "- first mention: 2022-03-01, The Post, [A \\*fair\\*]"
        "(<https://example.org/a.txt>): Rain, **Ada Holm** said. (a.txt, "
        "characters 10-18)\n");
}

TEST_CASE("entity sheet: nobody is named") {
  CHECK(entity_sheet({}, {.title = "Who", .asked = "x", .notice = "N"}) ==
        "# Who\n\n**N**\n\nAsked for: x\n\nNobody is named.\n");
}

TEST_CASE("entity sheet: who is one and who is not") {
  std::vector<FiledEntity> rows = {holm("a.txt", "2022-03-01"),
                                   holm("b.txt", "2022-04-01")};
  SUBCASE("a full name joins, and says that it did") {
    const std::string text = entity_sheet(rows, {});
    CHECK(holds(text, "named 4 times in 2 articles"));
    CHECK(holds(text, "stated 2022-03-01 to 2022-04-01"));
    CHECK(holds(text, "put together by name alone"));
  }
  SUBCASE("a dossier joins different names, and says which it is") {
    rows[0].dossier = rows[1].dossier = "person/ada-holm";
    rows[1].name = "A. Holm";
    rows[1].dossier_name = "Ada Holm, mayor";
    const std::string text = entity_sheet(rows, {});
    CHECK(holds(text, "### Ada Holm, mayor\n"));
    CHECK(holds(text, "- dossier: person/ada-holm\n"));
    CHECK_FALSE(holds(text, "by name alone"));
  }
  SUBCASE("a surname alone joins nothing") {
    for (FiledEntity& row : rows) row.name = "Holm";
    const std::string text = entity_sheet(rows, {});
    CHECK_FALSE(holds(text, "named 4 times"));
    CHECK(holds(text, "2022-04-01"));
  }
  SUBCASE("bodies stand by themselves and are one by their name") {
    for (FiledEntity& row : rows) {
      row.kind = "organization";
      row.name = "NATO";
    }
    const std::string text = entity_sheet(rows, {});
    CHECK(holds(text, "\n## Bodies\n\n### NATO\n"));
    CHECK_FALSE(holds(text, "## People"));
  }
}

TEST_CASE("entity sheet: the most mentioned first, whatever the order") {
  FiledEntity often = holm("c.txt", "");
  often.name = "Bo Lund";
  often.mentions = 9;
  std::vector<FiledEntity> rows = {holm("a.txt", "2022-03-01"), often};
  const std::string text = entity_sheet(rows, {});
  CHECK(text.find("Bo Lund") < text.find("### Ada Holm"));
  std::reverse(rows.begin(), rows.end());
  CHECK(entity_sheet(rows, {}) == text);
}

TEST_CASE("entity sheet: roles each once, oldest first, bare ones left out") {
  std::vector<FiledEntity> rows = {holm("a.txt", "2022-03-02"),
                                   holm("b.txt", "2022-03-01"),
                                   holm("c.txt", ""), holm("d.txt", "")};
  rows[0].role = "clerk";
  rows[2].role = "Mayor";
  rows[3].affiliation = "";
  const std::string text = entity_sheet(rows, {});
  CHECK(holds(text,
              "- mayor, Oslo: stated 2022-03-01\n"
              "- clerk, Oslo: stated 2022-03-02\n- also as"));
  rows = {holm("c.txt", "")};
  CHECK(holds(entity_sheet(rows, {}), "- mayor, Oslo: stated without a date"));
}

TEST_CASE("entity sheet: words around a mention end at words") {
  FiledEntity one = holm("a.txt", "2022-03-01");
  one.before = std::string(95, 'x') + " then ";
  one.after = " spoke " + std::string(95, 'y');
  CHECK(holds(entity_sheet(std::vector{one}, {}),
              ": .. then **Ada Holm** spoke .. (a.txt"));
}

TEST_CASE("dossier drafts: who is named in full in enough articles") {
  std::vector<FiledEntity> rows = {holm("a.txt", "2022-03-01"),
                                   holm("b.txt", "2022-04-01")};
  rows[1].said = "a \"b\"\nc";
  rows[1].quotes = 3;
  CHECK(draft_dossiers(rows, 2) ==
        "# named 4 times in 2 articles, quoted 3 times\n"
        "# outlets: The Post\n"
        "# said: a \"b\" c (b.txt)\n"
        "[[dossier]]\nid = \"person/ada-holm\"\nname = \"Ada Holm\"\n"
        "kind = \"person\"\ngender = \"f\"\nrole = [\n"
        "  { title = \"mayor\", of = \"Oslo\" },  "
        "# stated 2022-03-01 to 2022-04-01\n]\n\n");
  CHECK(draft_dossiers(rows, 3).empty());
  rows[0].gender = "m";
  CHECK_FALSE(holds(draft_dossiers(rows, 2), "gender"));
  rows[0].dossier = "person/x";
  CHECK(draft_dossiers(rows, 2).empty());
  rows[0].dossier.clear();
  rows[0].name = rows[1].name = "Holm";
  CHECK(draft_dossiers(rows, 1).empty());
}

TEST_CASE("dossier drafts: names make ids, signs are written as TOML has them") {
  std::vector<FiledEntity> rows = {holm("a.txt", ""), holm("b.txt", "")};
  rows[0].name = "Ana \"Ó\" Pérez\t";
  rows[0].role.clear();
  rows[1].name = "ana p rez";
  rows[1].mentions = 1;
  const std::string text = draft_dossiers(rows, 1);
  CHECK(holds(text, "id = \"person/ana-p-rez\"\nname = \"Ana \\\"Ó\\\" "
                    "Pérez\\u0009\"\n"));
  CHECK(holds(text, "id = \"person/ana-p-rez-2\""));
  CHECK(holds(text, "# stated without a date"));
}
