// Every fault that rules/README.md lists, by its code.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "rule_folder.h"

namespace onrecord {
namespace {

const Diagnostic* find_code(const Diagnostics& diagnostics,
                            std::string_view code) {
  const auto found =
      std::find_if(diagnostics.begin(), diagnostics.end(),
                   [&](const auto& d) { return d.code == code; });
  return found == diagnostics.end() ? nullptr : &*found;
}

std::string all_of(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    text += to_string(diagnostic) + '\n';
  }
  return text;
}

/// A rule with this pattern and these further fields.
std::string rule(const std::string& pattern, const std::string& more = {}) {
  return "[[rule]]\nid = \"xx.tags.new\"\nwhy = \"a test\"\nstep = \"tags\"\n"
         "match = [\"x\"]\nnear_miss = [\"y\"]\npattern = '" +
         pattern + "'\n" + more;
}

struct Row {
  std::string code;
  std::string rules;
  const char* message;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.code);
    const LoadedRules loaded = load_texts(row.rules);
    CAPTURE(all_of(loaded.diagnostics));
    const Diagnostic* fault = find_code(loaded.diagnostics, row.code);
    REQUIRE(fault != nullptr);
    CHECK(loaded.diagnostics.size() == 1);
    CHECK(fault->message.find(row.message) != std::string::npos);
    CHECK(fault->file.find("more.toml") != std::string::npos);
    CHECK(fault->line > 0);
    // What is sound runs on.
    CHECK(loaded.book->steps.front().rules.back().definition.id ==
          "xx.tags.sound");
  }
}

TEST_CASE("rules: what is no rule file is told with its place") {
  check_rows({
      {"R001", "[[rule]\nid = 3", "this is not TOML"},
      {"R002", "[[rulle]]\nid = \"xx\"\n", "no table [[rulle]]"},
      {"R003", rule("{say}", "scope = \"sentence\"\n"),
       "a rule has no field 'scope'"},
      {"R004", "[[rule]]\nid=\"xx\"\nwhy=\"x\"\nstep=\"tags\"\n",
       "'pattern' is missing"},
      {"R004", "[[override]]\nid=\"xx.tags.sound\"\nwhy=\"x\"\n",
       "'off = true' or 'unless' is missing"},
      {"R005", rule("{say}", "priority = \"high\"\n"),
       "'priority' must be a whole number"},
      {"R005", rule("{say}", "guess = 1\n"), "must be true or false"},
      {"R005", rule("{say}", "unless = [3]\n"), "an 'unless' must be"},
  });
}

TEST_CASE("rules: what a rule says of itself must be known and complete") {
  check_rows({
      {"R010",
       "[[rule]]\nid=\"x\"\nwhy=\"x\"\nstep=\"tags\"\npattern='{say}'\n"
       "near_miss=[\"y\"]\n",
       "add 'match'"},
      {"R011",
       "[[rule]]\nid=\"x\"\nwhy=\"x\"\nstep=\"tags\"\npattern='{say}'\n"
       "match=[\"y\"]\n",
       "add 'near_miss'"},
      {"R012", rule("{say}", "status = \"ready\"\n"), "no status 'ready'"},
      {"R013", rule("{say}") + rule("{quote}"), "this id is taken"},
      {"R014",
       "[[rule]]\nid=\"x\"\nwhy=\"x\"\nstep=\"tag\"\npattern='{say}'\n"
       "match=[\"y\"]\nnear_miss=[\"y\"]\n",
       "no step 'tag'"},
      {"R016", rule("{say}", "act = \"song\"\n"), "no act 'song'"},
      {"R017", rule("{say}", "polarity = \"no\"\n"), "no polarity 'no'"},
      {"R022", rule("{say}", "sets = [\"subjekt\"]\n"), "no state 'subjekt'"},
      {"R022", rule("{say}", "needs = [\"mood\"]\n"), "no state 'mood'"},
      {"R018", "[[step]]\nname = \"tags\"\nphase = \"attribution\"\n",
       "the step 'tags' is there already"},
      {"R041", rule("rain", "evidence = \"weather\"\n"),
       "there is no evidence 'weather'"},
      {"R040", "[[override]]\nid=\"xx.no\"\nwhy=\"x\"\noff=true\n",
       "no rule 'xx.no' to override"},
      {"R031", "[[cue]]\nwords=[\"sang\"]\nact=\"song\"\n", "not 'song'"},
      {"R034", "[[cue]]\nwords=[\"x\"]\nact=\"speech\"\npos=\"adverb\"\n",
       "not 'adverb'"},
  });
}

/// A dossier with these further fields.
std::string dossier(const std::string& more) {
  return "[[dossier]]\nid = \"person/x\"\nname = \"X\"\nkind = "
         "\"person\"\n" + more + "\n";
}

TEST_CASE("rules: what a dossier says must be known, complete and in order") {
  check_rows({
      {"R060", "[[dossier]]\nid=\"X\"\nname=\"X\"\nkind=\"person\"\n",
       "'X' is no id of a person"},
      {"R060", "[[dossier]]\nid=\"place/x\"\nname=\"X\"\nkind=\"person\"\n",
       "write it person/.."},
      {"R061", "[[dossier]]\nid=\"ship/x\"\nname=\"X\"\nkind=\"ship\"\n",
       "no kind 'ship'"},
      {"R062", dossier("") + dossier(""), "is there already"},
      {"R064", dossier("role = [{title=\"x\", of=\"y\", until=\"May\"}]"),
       "'May' is no date"},
      {"R065",
       dossier("role = [{title=\"x\", of=\"y\", from=2021-01-02, "
               "until=2021-01-01}]"),
       "ends (2021-01-01) before it begins"},
      {"R066", dossier("role = [{title=\"x\"}]"), "has no 'of'"},
      {"R067", dossier("gender = \"x\""), "no gender 'x'"},
      {"R068", dossier("ids = {wikidata=\"Q0\"}"), "no wikidata id"},
      {"R068", dossier("ids = {orcid=\"0000-0002-1825-0096\"}"),
       "no orcid id"},
      {"R069", dossier("") + "[[dossier]]\nid=\"person/y\"\nname=\"Y\"\n"
                             "aliases=[\"x\"]\nkind=\"person\"\n",
       "'x' names person/x"},
  });
}

TEST_CASE("rules: a sound dossier keeps all that it says") {
  const LoadedRules loaded = load_texts(
      dossier("aliases = [\"Z\"]\ngender = \"f\"\naffiliation = \"A\"\nnotes = "
              "\"N\"\nids = {orcid=\"0000-0002-1694-233X\", isni=\"1\"}\n"
              "role = [{title=\"x\", of=\"y\", from=2021, until=\"2021\"}]"));
  CAPTURE(all_of(loaded.diagnostics));
  REQUIRE(loaded.diagnostics.empty());
  const DossierDefinition& x = loaded.book->dossiers.at(0);
  CHECK(x.aliases == std::vector<std::string>{"Z"});
  CHECK(x.affiliation == "A");
  CHECK(x.notes == "N");
  CHECK(x.ids.at("orcid") == "0000-0002-1694-233X");
  CHECK(x.roles.at(0).from == "2021");
  CHECK(x.roles.at(0).place.line == 10);
}

TEST_CASE("rules: what decides what is found names the rules' version") {
  const std::string plain = load_texts(dossier("")).book->version;
  CHECK(plain.size() == 16);
  CHECK(load_texts(dossier("notes = \"n\"")).book->version == plain);
  for (const char* more : {"aliases = [\"Z\"]", "gender = \"f\"",
                           "role = [{title=\"x\", of=\"y\"}]",
                           "ids = {isni=\"1\"}",
                           "[[weight]]\nname = \"w\"\nadds = 1.0"}) {
    CAPTURE(more);
    CHECK(load_texts(dossier(more)).book->version != plain);
  }
  CHECK(load_texts(dossier("") + rule("{say}")).book->version != plain);
}

TEST_CASE("rules: a fault in a pattern is told at its column") {
  struct PatternRow {
    const char* code;
    const char* pattern;
    int at;  ///< code points before the fault
    const char* message;
  };
  const PatternRow rows[] = {
      {"R020", "{say} )", 6, "unmatched ')'"},
      {"R020", "{say", 0, "a class needs its '}'"},
      {"R020", "({say}", 6, "a group needs its ')'"},
      {"R020", "* {say}", 0, "nothing to repeat"},
      {"R020", "{say} (?=the)", 7, "RE2 has no look-around"},
      {"R020", "é {say} }", 8, "has no '{' before it"},
      {"R021", "{say} (?P<wer>{walker})", 7, "no capture 'wer'"},
      {"R023", "{say}{1001}", 0, "RE2 refuses the pattern"},
      {"R026", "{say} {walkers}", 6, "nothing makes the class 'walkers'"},
      {"R028", "(?P<cue>{say}) (?P<cue>the)", 16, "twice"},
      {"R029", "{say} {say&walker}", 0, "nothing that reaches this step is"},
  };
  for (const PatternRow& row : rows) {
    CAPTURE(row.pattern);
    const LoadedRules loaded = load_texts(rule(row.pattern));
    CAPTURE(all_of(loaded.diagnostics));
    const Diagnostic* fault = find_code(loaded.diagnostics, row.code);
    REQUIRE(fault != nullptr);
    CHECK(loaded.diagnostics.size() == 1);
    CHECK(fault->message.find(row.message) != std::string::npos);
    CHECK(fault->line == 7);
    CHECK(fault->column == 12 + row.at);  // pattern = '
  }
}

TEST_CASE("rules: a fault in an 'unless' is told at its column") {
  const LoadedRules loaded =
      load_texts(rule("{say}", "unless = [{ before = '{no}' }]\n"));
  const Diagnostic* fault = find_code(loaded.diagnostics, "R026");
  REQUIRE(fault != nullptr);
  CHECK(fault->line == 8);
  CHECK(fault->column == 23);
}

TEST_CASE("rules: fragments in a circle are told once each and once a use") {
  const LoadedRules loaded = load_texts(
      "[[fragment]]\nname = \"a\"\npattern = '{b}'\n"
      "[[fragment]]\nname = \"b\"\npattern = '{say} {a}'\n" +
      rule("{a}"));
  CHECK(loaded.diagnostics.size() == 3);
  const Diagnostic* fault = find_code(loaded.diagnostics, "R027");
  REQUIRE(fault != nullptr);
  CHECK(fault->message.find("in a circle") != std::string::npos);
  CHECK(fault->line == 3);
}

TEST_CASE("rules: a fragment of a taken name is told") {
  const LoadedRules loaded = load_texts(
      "[[fragment]]\nname = \"a\"\npattern = '{say}'\n"
      "[[fragment]]\nname = \"a\"\npattern = '{quote}'\n" +
      rule("{a}"));
  CHECK(find_code(loaded.diagnostics, "R019") != nullptr);
}

TEST_CASE("rules: a class that 'keeps' names must be known") {
  const LoadedRules loaded = load_texts(rule("{say}", "keeps = [\"persn\"]\n"));
  CHECK(find_code(loaded.diagnostics, "R026") != nullptr);
}

TEST_CASE("rules: doubles and what nobody uses are warnings") {
  const LoadedRules loaded = load_texts(
      "[[class]]\nname = \"bird\"\nwords = [\"owl\", \"Owl\"]\n"
      "[[fragment]]\nname = \"idle\"\npattern = '{say}'\n");
  CAPTURE(all_of(loaded.diagnostics));
  CHECK(error_count(loaded.diagnostics) == 0);
  CHECK(loaded.diagnostics.size() == 3);
  REQUIRE(find_code(loaded.diagnostics, "R032") != nullptr);
  CHECK(find_code(loaded.diagnostics, "R032")->message ==
        "the list 'bird' has more than once: 'Owl'; leave the doubles out");
  CHECK(find_code(loaded.diagnostics, "R033") != nullptr);
}

TEST_CASE("rules: a step that tells too many symbols apart is told") {
  std::string pattern = "(?:w0";
  for (int i = 1; i < 300; ++i) pattern += "|w" + std::to_string(i);
  const LoadedRules loaded = load_texts(rule(pattern + ")"));
  const Diagnostic* fault = find_code(loaded.diagnostics, "R024");
  REQUIRE(fault != nullptr);
  CHECK(fault->message.find("255 is the most") != std::string::npos);
}

TEST_CASE("rules: a file that cannot be read is told, the rest is read") {
  const TemporaryFolder folder;
  folder.write("sound.toml", std::string(kSoundRules));
  std::filesystem::create_directory(folder.path() / "folder.toml");
  const auto loaded = load_rules({folder.path(), {}, {}});
  REQUIRE(loaded);
  REQUIRE(loaded->diagnostics.size() == 1);
  CHECK(loaded->diagnostics.front().code == "R006");
}

}  // namespace
}  // namespace onrecord
