#include "onrecord/rules/rule_starts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "onrecord/rules/pattern_table.h"
#include "letters.h"

namespace onrecord {
namespace {

/// Whether a rule with this start is asked at `at`.
bool asked(const PatternStart& start, const std::string& skeleton,
           std::size_t at) {
  if (start.at_edge && at > 0) return false;
  for (std::size_t i = 0; i < kStartPlaces; ++i) {
    const std::size_t place = at + i;
    const char symbol = place < skeleton.size() ? skeleton[place] : '\0';
    if (!start.places[i][static_cast<unsigned char>(symbol)]) return false;
  }
  return std::any_of(skeleton.begin(), skeleton.end(), [&](char symbol) {
    return start.anchor[static_cast<unsigned char>(symbol)];
  });
}

TEST_CASE("rule starts: no match begins where its rule is not asked") {
  const char* patterns[] = {"a b",     "a? b",    "(a|b c) a",  "a{2,3} b",
                            "^ a",     "a b? $",  "(^ a|b) c",  "a* (b c)+",
                            ". . c",   "a (b|c)*? a", "a{2}",   "(a b?){1,} c"};
  for (const char* pattern : patterns) {
    CAPTURE(pattern);
    const Sample sample(pattern);
    const PatternStart start = start_of(sample.node, sample.mask_of());
    const auto table = PatternTable::build(sample.node, sample.mask_of());
    REQUIRE(table);
    for (int number = 0; number < 1024; ++number) {
      std::string skeleton;
      for (int rest = number; rest > 0; rest /= 4) {
        if (rest % 4 > 0) skeleton += "-abc"[rest % 4];
      }
      CAPTURE(skeleton);
      for (std::size_t at = 0; at < skeleton.size(); ++at) {
        const bool matches = table->match_end(skeleton, at) > at;
        CHECK((!matches || asked(start, skeleton, at)));
      }
    }
  }
}

TEST_CASE("rule starts: a rule is not asked where it cannot match") {
  struct Row {
    const char* pattern;
    const char* skeleton;
    std::size_t at;
  };
  const Row rows[] = {
      {"a b c", "acc", 0},   // another second symbol
      {"a b c", "abb", 0},   // another third one
      {"a b", "a", 0},       // the skeleton ends
      {"a b $", "abc", 0},   // it goes on
      {"^ a", "ba", 1},      // not at its begin
      {"a{3} . b", "aaac", 0},  // the anchor is missing
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    const Sample sample(row.pattern);
    CHECK_FALSE(
        asked(start_of(sample.node, sample.mask_of()), row.skeleton, row.at));
  }
}

TEST_CASE("rule starts: from the 64th on rules share a bit") {
  const Sample sample("^ a");
  const Sample other("b");
  std::vector<PatternStart> starts(64,
                                   start_of(sample.node, sample.mask_of()));
  starts.push_back(start_of(other.node, other.mask_of()));
  const StepStarts step(starts);
  const std::uint64_t last = std::uint64_t{1} << 63;
  CHECK(step.bits == 64);
  CHECK((step.by_symbol['a'].places[0] & last) != 0);
  CHECK(step.by_symbol['b'].places[0] == last);
  CHECK((step.at_edge & last) == 0);
}

}  // namespace
}  // namespace onrecord
