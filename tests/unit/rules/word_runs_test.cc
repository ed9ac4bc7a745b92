#include "onrecord/rules/word_runs.h"

#include <doctest/doctest.h>

#include "onrecord/rules/vocabulary.h"

namespace onrecord {
namespace {

TEST_CASE("word runs: a run is found word by word") {
  constexpr std::uint32_t kChief = 5, kOf = 2, kStaff = 9, kPolice = 7;
  const std::uint32_t staff[] = {kChief, kOf, kStaff};
  const std::uint32_t police[] = {kChief, kOf, kPolice};
  const std::uint32_t pair[] = {kChief, kOf};
  WordRuns runs;
  const WordRuns::Place end = runs.add(staff);
  CHECK(runs.add(staff) == end);
  CHECK(runs.add(police) != end);

  const WordRuns::Place chief = runs.begin(kChief);
  REQUIRE(chief != 0);
  const WordRuns::Place of = runs.next(chief, kOf);
  CHECK(of == runs.add(pair));
  CHECK(runs.next(of, kStaff) == end);
  CHECK(runs.next(chief, kStaff) == 0);
  CHECK(runs.next(of, kChief) == 0);
  CHECK(runs.next(of, 1000) == 0);
  CHECK(runs.begin(kOf) == 0);
  CHECK(runs.begin(1000) == 0);
}

TEST_CASE("vocabulary: a possessive in a list is two words, as texts are cut") {
  Vocabulary vocabulary;
  vocabulary.add("Moody's", 1);
  const WordList& words = vocabulary.words();
  const WordRuns::Place place = vocabulary.runs().begin(words.find("moody"));
  REQUIRE(place != 0);
  CHECK(vocabulary.runs().next(place, words.find("'s")) != 0);
  CHECK(words.find("moody's") == 0);
}

}  // namespace
}  // namespace onrecord
