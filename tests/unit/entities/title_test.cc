#include "onrecord/entities/title.h"

#include <doctest/doctest.h>

#include "../rules/marked_names.h"

namespace onrecord {
namespace {

TEST_CASE("entities: the words around a name give role, body and gender") {
  const struct {
    const char* text;
    const char* role;
    const char* affiliation;
    const char* gender;
  } rows[] = {
      {"Oslo press secretary ⟦Ana Pérez⟧ waved.", "press secretary", "Oslo",
       ""},
      {"⟦Ana Pérez⟧, the Rail Office’s press secretary, waved.",
       "press secretary", "Rail Office", ""},
      {"Secretary of Weather ⟦Bo Berg⟧ waved.", "Secretary of Weather", "",
       ""},
      {"Rail Office (RO) spokesman Capt. ⟦Bo Berg⟧ waved.", "spokesman",
       "Rail Office", "m"},
      {"Capt. ⟦Bo Berg⟧ waved.", "Capt.", "", ""},
      {"Capt. ⟦Bo Berg⟧, a former guide, waved.", "former guide", "", ""},
      {"Gov. ⟦Ana Pérez⟧ of Norway waved.", "Gov.", "Norway", ""},
      {"Then Mrs. ⟦Berg⟧ waved.", "", "", "f"},
      {"⟦Bo Berg⟧, the guide said, waved.", "", "", ""},
      {"The guide waved. ⟦Bo Berg⟧ waved.", "", "", ""},
      {"“It rains,” ⟦Bo Berg⟧, the Rail Office’s spokesman said.", "spokesman",
       "Rail Office", "m"},
      {"Norwegian minister ⟦Bo Berg⟧ waved.", "minister", "Norway", ""},
      {"Norwegian guide ⟦Bo Berg⟧ waved.", "guide", "", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const MarkedNames names = marked_names(row.text);
    const WordClasses words(names.text, small_lexicon());
    const Title title =
        title_around(words, names.text.tokens_of(names.mentions[0].span));
    CHECK(title.role == row.role);
    CHECK(title.affiliation == row.affiliation);
    CHECK(title.gender == row.gender);
  }
}

}  // namespace
}  // namespace onrecord
