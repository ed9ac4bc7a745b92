#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../ingest/temporary_folder.h"
#include "onrecord/cascade/step_runner.h"

namespace onrecord {
namespace {

/// A rule of step "one", with more keys in `more`.
std::string rule(const std::string& id, const std::string& pattern,
                 const std::string& more = {}) {
  return "[[rule]]\nid = \"xx." + id + "\"\nwhy = \"a test\"\npattern = '" +
         pattern + "'\nmatch = [\"x\"]\nnear_miss = [\"y\"]\n" +
         (more.find("step =") == std::string::npos ? "step = \"one\"\n" : "") +
         more + "\n";
}

const char* const kBasis = R"(
[[step]]
name = "one"
phase = "phrases"

[[step]]
name = "two"
phase = "phrases"

[[class]]
name = "round"
words = ["o"]

[[class]]
name = "small"
words = ["o", "e"]
)";

struct Outcome {
  std::string fired;  ///< "id: words; id: words"
  std::string left;   ///< the skeleton after all steps
};

/// A class that no later step names is forgotten: this one names it.
std::string sink(const std::string& rules) {
  if (rules.find("\"made\"") == std::string::npos) return {};
  return rule("sink", "{made} {made} {made}", "step = \"two\"");
}

Outcome outcome_of(const std::string& rules, const std::string& bytes,
                   Search search) {
  const TemporaryFolder folder;
  folder.write("rules.toml", kBasis + rules + sink(rules));
  const auto loaded = load_rules({folder.path(), {}, {}});
  REQUIRE(loaded);
  for (const Diagnostic& fault : loaded->diagnostics) {
    CAPTURE(to_string(fault));
    CHECK(fault.severity != Diagnostic::Severity::error);
  }
  const RuleBook& book = *loaded->book;
  const Text text = read_text(bytes, 0, book.vocabulary.words());
  Trace trace;
  StepRunner runner(text, book, {search, &trace, nullptr});
  Reading reading;
  reading.elements = elements_of(text, {0, text.tokens.size()}, book);
  runner.run_pass(2, reading);
  Outcome outcome;
  for (const TraceEntry& entry : trace) {
    for (const std::string& fired : entry.fired) {
      if (!outcome.fired.empty()) outcome.fired += "; ";
      outcome.fired += fired;
    }
  }
  outcome.left = skeleton_text(text, book, reading.elements);
  return outcome;
}

struct Row {
  const char* law;
  std::string rules;
  std::string text;
  std::string fired;
  std::string left{};  ///< not looked at where empty
};

const std::string kMakes = "makes = [\"made\"]";

const std::vector<Row> kRows = {
    {"the leftmost match comes first, whatever its priority",
     rule("late", "b c", "priority = 9") + rule("early", "a b"), "a b c",
     "xx.early: a b"},
    {"of matches that begin together the highest priority",
     rule("long", "a b c") + rule("short", "a b", "priority = 1"), "a b c",
     "xx.short: a b"},
    {"of equal priority the longest", rule("a", "a b") + rule("b", "a b c"),
     "a b c", "xx.b: a b c"},
    {"of equal length the first by id", rule("b", "a {any}") + rule("a", "a b"),
     "a b", "xx.a: a b"},
    {"a match claims its stretch", rule("twice", "a a"), "a a a",
     "xx.twice: a a"},
    {"the search goes on behind a match", rule("pair", "a b"), "a b a b",
     "xx.pair: a b; xx.pair: a b"},
    {"a rule that makes a symbol claims up to the end of `it`",
     rule("a", "(?P<it>a) b", kMakes) + rule("b", "b c"), "a b c.",
     "xx.a: a; xx.b: b c", "{made} b c ."},
    {"a rule that makes none claims its whole match",
     rule("a", "a b") + rule("b", "b c"), "a b c", "xx.a: a b"},
    {"^ and $ are the ends of the paragraph",
     rule("a", "^ a") + rule("z", "a {stop} $"), "a a.", "xx.a: a; xx.z: a."},
    {"what may stand before the match belongs to it", rule("a", "(?:^|b) a"),
     "a b a a", "xx.a: a; xx.a: b a"},
    {"unless over the match", rule("a", "a {any} b", "unless = ['c']"),
     "a c b a d b", "xx.a: a d b"},
    {"unless before the match",
     rule("b", "b", "unless = [{ before = 'a$' }]\n" + kMakes), "a b c b.",
     "xx.b: b", "a b c {made} ."},
    {"unless after the match",
     rule("b", "b", "unless = [{ after = '^c' }]\n" + kMakes), "b c b d.",
     "xx.b: b", "b c {made} d ."},
    {"unless in the sentence",
     rule("b", "bell", "unless = [{ sentence = 'no' }]\n" + kMakes),
     "There is no bell. Then the bell rings.", "xx.b: bell",
     "There is no bell . Then the {made} rings ."},
    {"a state must have been written before the match",
     rule("s", "(?P<source>a)", "sets = [\"paragraph_speaker\"]") +
         rule("n", "b", "needs = [\"paragraph_speaker\"]\n" + kMakes),
     "b a b.", "xx.s: a; xx.n: b", "b a {made} ."},
    {"a subject lasts to the end of its sentence",
     rule("s", "(?P<source>guide)", "sets = [\"subject\"]") +
         rule("n", "waved", "needs = [\"subject\"]\n" + kMakes),
     "The guide waved. Somebody waved.", "xx.s: guide; xx.n: waved",
     "The guide {made} . Somebody waved ."},
    {"a rule without its state gives way to the next best",
     rule("n", "a b", "priority = 5\nneeds = [\"subject\"]") + rule("m", "a"),
     "a b", "xx.m: a"},
    {"the rules of a step see the skeleton as it was before",
     rule("a", "(?P<it>a) b", kMakes) + rule("b", "b {!made} c"), "a b a c.",
     "xx.a: a; xx.b: b a c"},
    {"later steps see what it has made",
     rule("a", "a", kMakes) + rule("b", "{made} b", "step = \"two\""), "a b",
     "xx.a: a; xx.b: a b"},
    {"the new symbol is what its head is",
     rule("a", "(?P<it>a (?P<head>{small}))", kMakes) +
         rule("r", "{made&round}", "step = \"two\"") +
         rule("s", "{made&small&!round}", "step = \"two\""),
     "a o a e", "xx.a: a o; xx.a: a e; xx.r: a o; xx.s: a e"},
    {"as far as the rule keeps it",
     rule("a", "(?P<it>a (?P<head>{small}))",
          kMakes + "\nkeeps = [\"round\"]") +
         rule("r", "{made&round&!small}", "step = \"two\""),
     "a o a e", "xx.a: a o; xx.a: a e; xx.r: a o"},
    {"heads in the ways of a choice are one head",
     rule("a", "(?P<it>(?:a b* (?P<head>{small})|c (?P<head_2>{small})))",
          kMakes) +
         rule("r", "{made&round}", "step = \"two\""),
     "a b b o c o", "xx.a: a b b o; xx.a: c o; xx.r: a b b o; xx.r: c o"},
    {"a rule that makes nothing takes the symbol out",
     rule("comma", "a (?P<it>,) b", "makes = [\"nothing\"]"), "a, b.",
     "xx.comma: ,", "a b ."},
    {"an empty match is none", rule("a", "a*"), "b a a", "xx.a: a a"},
};

TEST_CASE("step_runner: which matches win, what they claim and leave") {
  for (const Row& row : kRows) {
    for (const Search search : {Search::fast, Search::exhaustive}) {
      CAPTURE(row.law);
      CAPTURE(search == Search::fast);
      const Outcome outcome = outcome_of(row.rules, row.text, search);
      CHECK(outcome.fired == row.fired);
      if (!row.left.empty()) CHECK(outcome.left == row.left);
    }
  }
}

TEST_CASE("step_runner: a step without its symbol does not run") {
  const std::string where =
      "[[step]]\nname = \"three\"\nphase = \"phrases\"\nwhere = \"{small}\"\n";
  const std::string rules = where + rule("a", "a", "step = \"three\"");
  CHECK(outcome_of(rules, "a b", Search::fast).fired.empty());
  CHECK(outcome_of(rules, "a e", Search::fast).fired == "xx.a: a");
}

}  // namespace
}  // namespace onrecord
