#include "onrecord/speakers/source_reading.h"

#include <doctest/doctest.h>

#include "../rules/marked_names.h"

namespace onrecord {
namespace {

TEST_CASE("speakers: a number among the mentions is no name") {
  const MarkedNames names = marked_names("⟨⟦one⟧ of them⟩");
  std::vector<Entity> entities(1);
  entities[0].kind = "number";
  std::vector<Mention> mentions = names.mentions;
  mentions[0].kind = "number";
  const Scene scene(names.text, small_lexicon(), entities, mentions);
  const SourceReading reading = read_source(
      scene, names.text.tokens_of(names.quotes[0].source->span));
  CHECK(reading.name == nullptr);
  CHECK(reading.form != SourceForm::body);
}

TEST_CASE("speakers: a source phrase is cut to the words that speak") {
  using F = SourceForm;
  const struct {
    const char* text;
    SourceForm form;
    const char* core;
    bool points_back;
  } rows[] = {
      {"⟨he⟩", F::pronoun, "he", false},
      {"⟨who⟩", F::relative, "who", false},
      {"⟨we⟩", F::first_person, "we", false},
      {"⟨⟦Ana Pérez⟧⟩", F::person, "Ana Pérez", false},
      {"⟨press secretary ⟦Ana Pérez⟧, a guide⟩", F::person,
       "press secretary Ana Pérez", false},
      {"⟨the office’s driver, ⟦Bo Berg⟧⟩", F::person, "Bo Berg", true},
      {"⟨⟦Bo Berg⟧’s spokesman⟩", F::role, "Bo Berg’s spokesman", false},
      {"⟨a spokesman for ⟦Bo Berg⟧⟩", F::role, "spokesman", false},
      {"⟨Secretary of Weather ⟦Bo Berg⟧⟩", F::person,
       "Secretary of Weather Bo Berg", false},
      {"⟨an official familiar with the plan⟩", F::anonymous, "official",
       false},
      {"⟨the official⟩", F::anonymous, "official", true},
      {"⟨the guide with the map⟩", F::role, "guide", false},
      {"⟨supporters of ⟦Bo Berg⟧⟩", F::group, "supporters", false},
      {"⟨⟦Ana Pérez⟧ and two guides⟩", F::joint, "Ana Pérez and two guides",
       false},
      {"⟨guide and driver ⟦Bo Berg⟧⟩", F::person, "guide and driver Bo Berg",
       false},
      {"⟨the ⟪Rail Office⟫⟩", F::body, "Rail Office", true},
      {"⟨Oslo’s rail map⟩", F::document, "Oslo’s rail map", false},
      {"⟨Article 5⟩", F::document, "Article 5", false},
      {"⟨28⟩", F::group, "28", false},
      {"⟨the blue umbrellas⟩", F::group, "blue umbrellas", true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const MarkedNames names = marked_names(row.text);
    std::vector<Entity> entities(names.mentions.size());
    std::vector<Mention> mentions = names.mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      entities[i].kind = mentions[i].kind;
      mentions[i].entity = i;
    }
    const Scene scene(names.text, small_lexicon(), entities, mentions);
    const SourceReading reading = read_source(
        scene, names.text.tokens_of(names.quotes[0].source->span));
    CHECK(reading.form == row.form);
    CHECK(scene.printed(reading.core) == row.core);
    if (reading.form != F::person && reading.form != F::body) {
      CHECK(reading.points_back == row.points_back);
    }
  }
}

}  // namespace
}  // namespace onrecord
