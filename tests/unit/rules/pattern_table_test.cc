// Held against RE2 over all short skeletons, from every place of each.

#include "onrecord/rules/pattern_table.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "onrecord/rules/regex.h"
#include "letters.h"

namespace onrecord {
namespace {

std::vector<std::string> skeletons(std::size_t longest) {
  std::vector<std::string> all = {""};
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].size() == longest) break;
    for (const char symbol : kSymbols) all.push_back(all[i] + symbol);
  }
  return all;
}

/// The number of matches that both find.
std::size_t check_same(const std::string& pattern,
                       const std::vector<std::string>& all) {
  CAPTURE(pattern);
  const Sample sample(pattern);
  const auto table = PatternTable::build(sample.node, sample.mask_of());
  REQUIRE(table);
  auto regex = Regex::compile(to_regex(sample.node, sample.mask_of()));
  REQUIRE(regex);
  std::size_t matches = 0;
  for (const std::string& skeleton : all) {
    for (std::size_t at = 0; at < skeleton.size(); ++at) {
      GroupSpan whole;
      const bool found = regex->match_at(skeleton, at, {&whole, 1});
      const std::size_t end =
          found ? static_cast<std::size_t>(whole.end) : at;
      CAPTURE(skeleton);
      CAPTURE(at);
      CHECK(table->match_end(skeleton, at) == end);
      matches += end > at;
    }
  }
  return matches;
}

TEST_CASE("pattern table: finds the end that RE2 finds") {
  const char* const patterns[] = {
      "a b",          "a | a b",       "a b | a",        "(a | a b) (c | b c)",
      "a* b",         "a*? b",         "a+",             "a+?",
      "a+? c",        "a? b?",         "a?? b",          "a{2}",
      "a{2,}",        "a{1,2} a? b",   "a{0,2}? b",      "(a b?){1,3} c",
      "^ a",          "a $",           "a b? $",         "a+? $",
      "^ a* $",       "(a | b $) c?",  "(a $)? b",       "{any} b",
      "{any}*? c",    "{!=a} a",        "{=a|=b}+ c",       "(a | b)* a b",
      "(?P<it>a*) b", "(a? b?)* c",    "((a | b) c?)+",  "a (^ b)?"};
  const auto all = skeletons(6);
  for (const char* pattern : patterns) {
    CHECK(check_same(pattern, all) > 0);
  }
}

std::string random_pattern(std::mt19937& random, int depth) {
  const auto inner = [&] { return random_pattern(random, depth - 1); };
  switch (depth == 0 ? random() % 3 : random() % 8) {
    case 0:
      return "a";
    case 1:
      return "b";
    case 2:
      return "{=b|=c}";
    case 3:
      return "(" + inner() + " | " + inner() + ")";
    case 4: {
      constexpr const char* kMarks[] = {"?", "*", "+", "??", "{1,2}", "{2,}"};
      return "(c " + inner() + ")" + kMarks[random() % 6];
    }
    default:
      return inner() + " " + inner();
  }
}

TEST_CASE("pattern table: finds the end that RE2 finds, in random patterns") {
  const auto all = skeletons(5);
  std::mt19937 random(20220308);
  std::size_t matches = 0;
  for (int i = 0; i < 300; ++i) {
    matches += check_same(random_pattern(random, 3), all);
  }
  CHECK(matches > 10000);
}

TEST_CASE("pattern table: a pattern of too many states has none") {
  const Sample sample("({any}* a {any}{40}){20}");
  CHECK_FALSE(PatternTable::build(sample.node, sample.mask_of()));
}

}  // namespace
}  // namespace onrecord
