#include "onrecord/entities/person_name.h"

#include <doctest/doctest.h>

#include "../rules/small_lexicon.h"

namespace onrecord {
namespace {

TEST_CASE("entities: two spellings are one person or two") {
  const struct {
    const char* a;
    const char* b;
    bool same;
  } rows[] = {
      {"Ana Pérez", "Ana Pérez", true},
      {"Ana Pérez", "Ana M. Pérez", true},
      {"Tim Berg", "Timothy Berg", true},
      {"T. Berg", "Tim Berg", true},
      {"Bo Berg", "Ana Berg", false},
      {"Bo Berg", "Bo Quist", false},
      {"Bo Berg", "Boris Berg", false},
      {"Berg", "Bo Berg", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(same_person(person_name(row.a), person_name(row.b)) == row.same);
    CHECK(same_person(person_name(row.b), person_name(row.a)) == row.same);
  }
}

TEST_CASE("entities: titles, initials and Jr. are no part of a name") {
  const struct {
    const char* text;
    const char* given;
    const char* surname;
  } rows[] = {
      {"Ana Pérez", "ana", "pérez"},
      {"Bo J. Berg", "bo", "berg"},
      {"J. Berg", "j", "berg"},
      {"Bo Berg Jr.", "bo", "berg"},
      {"Capt. Bo Berg", "bo", "berg"},
      {"Mrs. Berg", "", "berg"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Text text = read_text(row.text, 0, small_rules().vocabulary.words());
    const WordClasses words(text, small_lexicon());
    const auto name = person_name(words, {0, text.tokens.size()});
    REQUIRE(name);
    CHECK(name->given() == row.given);
    CHECK(name->surname() == row.surname);
  }
}

}  // namespace
}  // namespace onrecord
