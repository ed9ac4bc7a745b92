#include "onrecord/text/word_list.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

std::uint32_t number_of(const WordList& words, std::string_view word) {
  return words.number_of(word, {0, word.size()});
}

TEST_CASE("word list: a word has one number in any case") {
  WordList words;
  const std::uint32_t said = words.add("said");
  const std::uint32_t long_word = words.add("counterintelligence");
  const std::uint32_t wide = words.add("österreich");
  const std::uint32_t mark = words.add("'s");
  struct Row {
    const char* word;
    std::uint32_t number;
  };
  const Row rows[] = {{"said", said},
                      {"SAID", said},
                      {"saids", 0},
                      {"sai", 0},
                      {"Counterintelligence", long_word},
                      {"counterintelligenca", 0},
                      {"counterc", 0},
                      {"Österreich", wide},
                      {"ÖSTERREICH", wide},
                      {"'s", mark},
                      {"’s", mark},
                      {"’S", mark},
                      {"@[`{", 0}};
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(number_of(words, row.word) == row.number);
  }
  CHECK(words.add("said") == said);
  CHECK(words.spelling(wide) == "österreich");
  CHECK(words.find("Said") == 0);
}

TEST_CASE("word list: what stands behind a word is not read") {
  WordList words;
  const std::uint32_t rain = words.add("rain");
  for (const std::string text : {"rain", "rained", "Rain, and snow it did"}) {
    CAPTURE(text);
    CHECK(words.number_of(text, {0, 4}) == rain);
  }
  CHECK(words.number_of("a RAIN", {2, 6}) == rain);
}

TEST_CASE("word list: an unknown word has the number of its longest ending") {
  WordList words;
  const std::uint32_t ed = words.add_ending("ed");
  const std::uint32_t year = words.add_ending("-year");
  const std::uint32_t r = words.add_ending("r");
  const std::uint32_t bed = words.add("embed");
  CHECK(number_of(words, "rained") == ed);
  CHECK(number_of(words, "RAINED") == ed);
  CHECK(number_of(words, "overestimated") == ed);
  CHECK(number_of(words, "préparéed") == ed);
  CHECK(number_of(words, "two-year") == year);
  CHECK(number_of(words, "river") == r);
  // Two letters at least before it.
  CHECK(number_of(words, "red") == 0);
  CHECK(number_of(words, "embed") == bed);
  CHECK(words.ending_of("embed") == ed);
}

TEST_CASE("word list: traits are a word's own") {
  WordList words;
  words.set_trait(words.add("gov."), WordTrait::abbreviation);
  words.set_trait(words.add("he"), WordTrait::starter);
  CHECK(words.has(words.find("gov."), WordTrait::abbreviation));
  CHECK_FALSE(words.has(words.find("gov."), WordTrait::starter));
  CHECK(words.has(words.find("he"), WordTrait::starter));
  CHECK_FALSE(words.has(0, WordTrait::abbreviation));
}

TEST_CASE("word list: what no list can hold is unknown") {
  WordList words;
  words.add_ending("s");
  CHECK(number_of(words, std::string(1000, 's')) == 0);
}

TEST_CASE("word list: many words keep apart as they do in a map") {
  WordList words;
  std::map<std::string, std::uint32_t> known;
  std::mt19937 random(20220308);
  for (int i = 0; i < 20000; ++i) {
    std::string word;
    for (std::size_t size = 1 + random() % 12; size > 0; --size) {
      word += "aAbé'"[random() % 4];
      if (word.back() == '\xC3') word += '\xA9';
    }
    const std::string folded = folded_word(word);
    CAPTURE(word);
    CHECK(number_of(words, word) == known[folded]);
    known[folded] = words.add(folded);
    CHECK(number_of(words, word) == known[folded]);
  }
}

}  // namespace
}  // namespace onrecord
