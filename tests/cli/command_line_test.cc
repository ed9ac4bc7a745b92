#include "cli/command_line.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace onrecord::cli {
namespace {

using Words = std::vector<std::string>;

template <class Options>
Options read(Words words) {
  const Command command = read_command_line(std::move(words));
  const auto* options = std::get_if<Options>(&command);
  REQUIRE(options);
  return *options;
}

}  // namespace

TEST_CASE("command line: extract without options") {
  const auto options = read<ExtractCommand>({"extract", "a.txt", "b"});
  CHECK(options.paths == Words{"a.txt", "b"});
  CHECK(options.threads >= 1);
  CHECK(options.selection.acts == std::vector{Act::speech, Act::document});
  CHECK(options.offsets == Offsets::code_points);
  CHECK(!options.entities);
  CHECK(!options.selection.first_candidate);
}

TEST_CASE("command line: extract with every option") {
  const auto options = read<ExtractCommand>(
      {"extract", "--act", "speech,stance", "--offsets", "utf16", "--entities",
       "--first-candidate", "--min-confidence", "0.5", "--threads", "3",
       "--rules", "r", "--pack", "p", "--pack", "q", "--strict", "a.txt"});
  CHECK(options.selection.acts == std::vector{Act::speech, Act::stance});
  CHECK(options.selection.first_candidate);
  CHECK(options.selection.min_confidence == doctest::Approx(0.5));
  CHECK(options.offsets == Offsets::utf16);
  CHECK(options.entities);
  CHECK(options.threads == 3);
  CHECK(options.rules.rules == "r");
  CHECK(options.rules.packs == Words{"p", "q"});
  CHECK(options.rules.strict);
  CHECK(options.paths == Words{"a.txt"});
}

TEST_CASE("command line: eval takes every act and the gold's own texts") {
  const auto options = read<EvalCommand>({"eval", "--gold", "g"});
  CHECK(options.gold == "g");
  CHECK(options.paths.empty());
  CHECK(options.selection.acts ==
        std::vector{Act::speech, Act::document, Act::stance});
  CHECK(!options.write);
}

TEST_CASE("command line: eval writes where it is told, or to its own rules") {
  const auto own = read<EvalCommand>({"eval", "--gold", "g", "--write"});
  CHECK(own.write);
  CHECK(own.write_file.empty());
  const auto named = read<EvalCommand>(
      {"eval", "--gold", "g", "--write", "m.toml", "--act", "speech"});
  CHECK(named.write_file == "m.toml");
  CHECK(named.selection.acts == std::vector{Act::speech});
}

TEST_CASE("command line: no path means standard input") {
  CHECK(read<ExtractCommand>({"extract"}).paths == Words{"-"});
  CHECK(read<AddCommand>({"add", "-"}).paths == Words{"-"});
}

TEST_CASE("command line: the store has a default") {
  CHECK(read<AddCommand>({"add", "x"}).store == "quotes.db");
  CHECK(read<SheetCommand>({"sheet", "--store", "s.db"}).store == "s.db");
}

TEST_CASE("command line: speakers with commas and again") {
  const auto options = read<SheetCommand>(
      {"sheet", "--speaker", "Kirby,Lavrov", "--speaker", "Mark Hertling",
       "--since", "2022-03-01", "--until", "2022-03-31", "--about", "tea",
       "--format", "md", "--notice", "Specimens."});
  CHECK(options.speakers == Words{"Kirby", "Lavrov", "Mark Hertling"});
  CHECK(options.since == "2022-03-01");
  CHECK(options.until == "2022-03-31");
  CHECK(options.about == "tea");
  CHECK(options.notice == "Specimens.");
}

TEST_CASE("command line: a wrong word is named, with where to look") {
  const Words rows[] = {{},
                        {"frobnicate"},
                        {"extract", "--frobnicate"},
                        {"extract", "--act", "song"},
                        {"extract", "--act", ""},
                        {"extract", "--offsets", "furlongs"},
                        {"extract", "--min-confidence", "2"},
                        {"extract", "--threads", "0"},
                        {"sheet", "--format", "pdf"},
                        {"sheet", "--since", "last week"}};
  for (const Words& row : rows) {
    CAPTURE(row);
    const Command command = read_command_line(row);
    const auto* answer = std::get_if<Answer>(&command);
    REQUIRE(answer);
    CHECK(answer->usage_error);
    CHECK(answer->text.find("onrecord --help") != std::string::npos);
    CHECK(std::count(answer->text.begin(), answer->text.end(), '\n') == 0);
  }
}

TEST_CASE("command line: help shows an example for every command") {
  for (const char* name : {"extract", "add", "sheet", "rules", "dossiers",
                           "explain", "eval"}) {
    CAPTURE(name);
    const Command command = read_command_line({name, "--help"});
    const auto* answer = std::get_if<Answer>(&command);
    REQUIRE(answer);
    CHECK(!answer->usage_error);
    const std::size_t examples = answer->text.find("\nExample");
    REQUIRE(examples != std::string::npos);
    const std::string example = std::string("\n  onrecord ") + name + ' ';
    CHECK(answer->text.find(example, examples) != std::string::npos);
  }
  const Command version = read_command_line({"--version"});
  CHECK(std::get<Answer>(version).text == "onrecord 0.1.0\n");
}

}  // namespace onrecord::cli
