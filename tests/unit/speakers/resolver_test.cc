#include "onrecord/speakers/resolver.h"

#include <doctest/doctest.h>

#include "../rules/marked_names.h"
#include "onrecord/entities/register.h"

namespace onrecord {
namespace {

/// The speaker of each quote, or "?" and the candidates with a bar between.
std::string speakers(std::string_view marked) {
  MarkedNames names = marked_names(marked);
  const std::vector<DossierDefinition> none;
  const Dossiers dossiers(none);
  const Weights weights(small_rules().weights);
  const Register found =
      register_names(names.text, small_lexicon(), dossiers,
                     names.candidates, {}, names.quotes);
  std::string line;
  for (const Quote& quote : resolve_speakers(
           names.text, small_lexicon(), weights, found.entities,
           found.mentions, std::move(names.quotes))) {
    if (!line.empty()) line += "; ";
    if (quote.speaker) {
      line += quote.speaker->name;
      continue;
    }
    line += '?';
    for (const Candidate& candidate : quote.candidates) {
      if (&candidate != &quote.candidates.front()) line += '|';
      line += candidate.name;
    }
  }
  return line;
}

struct Row {
  const char* text;
  const char* speakers;
};

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(speakers(row.text) == row.speakers);
  }
}

TEST_CASE("speakers: names and surnames lead to the full name") {
  const Row rows[] = {
      {"“It rains,” ⟨⟦Ana Pérez⟧⟩ said. “It pours,” ⟨Pérez⟩ added.",
       "Ana Pérez; Ana Pérez"},
      {"“It rains,” ⟨the ⟪Rail Office⟫⟩ said.", "Rail Office"},
      {"“It rains,” ⟨Quist⟩ added.", "Quist"},
  };
  check(rows);
}

TEST_CASE("speakers: two people with one surname are kept apart") {
  const Row rows[] = {
      {"⟦Ana Berg⟧ met ⟦Bo Berg⟧. “It rains,” ⟨Berg⟩ said.",
       "?Bo Berg|Ana Berg"},
      {"⟦Ana Berg⟧ met ⟦Bo Berg⟧. “It rains,” ⟨Mrs. ⟦Berg⟧⟩ said.",
       "Ana Berg"},
      {"⟦Ana Berg⟧ met ⟦Bo Berg⟧. “It rains,” ⟨⟦Bo Berg⟧⟩ said.", "Bo Berg"},
      {"⟦Ana Berg⟧ waved. “It rains,” ⟨Berg⟩ said. ⟦Bo Berg⟧ left.",
       "Ana Berg"},
  };
  check(rows);
}

TEST_CASE("speakers: he and she mean the one who clearly leads") {
  const Row rows[] = {
      {"“It rains,” ⟨⟦Ana Pérez⟧⟩ said.\n\n“It pours,” ⟨she⟩ added.",
       "Ana Pérez; Ana Pérez"},
      {"⟦Bo Berg⟧ met ⟦Ana Pérez⟧. “It rains,” ⟨she⟩ said.", "Ana Pérez"},
      {"⟦Bo Berg⟧ met ⟦Tim Quist⟧. “It rains,” ⟨he⟩ said.", "Bo Berg"},
      {"⟦Bo Berg⟧ and ⟦Tim Quist⟧ left. “It rains,” ⟨he⟩ said.",
       "?Tim Quist|Bo Berg"},
      {"“Wait, ⟦Bo Berg⟧, it rains,” ⟨he⟩ said.", "?Bo Berg"},
      {"⟦Bo Berg⟧ left.\n\nIt was late.\n\nTea was cold.\n\n“It rains,” ⟨he⟩ "
       "said.",
       "?"},
      {"⟦Ana Pérez⟧ left.\n\nThen she walked.\n\n“It rains,” ⟨she⟩ said.",
       "Ana Pérez"},
      {"“Does it rain?” ⟨⟦Bo Berg⟧⟩ asked ⟦Tim Quist⟧.\n\n“It pours,” ⟨he⟩ "
       "said.",
       "Bo Berg; ?Tim Quist|Bo Berg"},
      {"⟦Bo Berg⟧ met ⟦Tim Quist⟧. “Berg's umbrella leaks,” ⟨he⟩ said.",
       "Tim Quist"},
      {"“It rains,” ⟨⟦Ana Pérez⟧⟩ said.\n\nTea was given to ⟦Zuza Quist⟧. “It "
       "pours,” ⟨she⟩ said.",
       "Ana Pérez; ?Ana Pérez|Zuza Quist"},
      {"The woman waved. “It rains,” ⟨she⟩ said.", "?"},
      {"A woman waved. “It rains,” ⟨she⟩ said.", "woman"},
  };
  check(rows);
}

TEST_CASE("speakers: it and they mean only what the sentence is about") {
  const Row rows[] = {
      {"The ⟪Rail Office⟫ showed a film ⟨it⟩ said “showed rain”.",
       "Rail Office"},
      {"⟦Bo Berg⟧ surprised the ⟪Rail Office⟫ when ⟨it⟩ said “it rains”.",
       "?Rail Office"},
      {"“It rains,” ⟨two guides⟩ said, but ⟨they⟩ added “not much”.",
       "two guides; two guides"},
  };
  check(rows);
}

TEST_CASE("speakers: descriptions point back, or speak for themselves") {
  const Row rows[] = {
      {"Norway rail minister ⟦Bo Berg⟧ waved. “It rains,” ⟨the minister⟩ said.",
       "Bo Berg"},
      {"Norway Rail Minister ⟦Bo Berg⟧ waved. “It rains,” ⟨the RM⟩ said.",
       "Bo Berg"},
      {"Gov. ⟦Ana Pérez⟧ waved. “It rains,” ⟨the governor⟩ said.",
       "Ana Pérez"},
      {"“It rains,” ⟨an Oslo official familiar with it⟩ said. “It pours,” "
       "⟨the official⟩ said.",
       "Oslo official; Oslo official"},
      {"“It rains,” ⟨the road minister⟩ said.", "road minister"},
      {"Road minister ⟦Bo Berg⟧ met rail minister ⟦Tim Quist⟧. Tea was cold. "
       "“It rains,” ⟨the rail minister⟩ said.",
       "Tim Quist"},
      {"The ⟪Rail Office⟫ waited. “It rains,” ⟨the office⟩ said.",
       "Rail Office"},
      {"“It rains,” ⟨⟦Bo Berg⟧’s spokesman⟩ said.", "Bo Berg’s spokesman"},
      {"“It rains,” ⟨⟦Ana Pérez⟧ and two guides⟩ said.",
       "Ana Pérez and two guides"},
      {"“It rains,” ⟨officials in ⟪Oslo⟫⟩ said.", "officials in Oslo"},
  };
  check(rows);
}

TEST_CASE("speakers: who means the phrase before it") {
  const Row rows[] = {
      {"⟦Ana Pérez⟧, ⟨who⟩ said “it rains”, left.", "Ana Pérez"},
      {"⟦Ana Pérez⟧ of the ⟪Rail Office⟫, ⟨who⟩ said “it rains”, left.",
       "Ana Pérez"},
      {"Two guides ⟨who⟩ said “it rains” left.", "Two guides"},
  };
  check(rows);
}

TEST_CASE("speakers: what nothing ties stays open, with candidates") {
  const Row rows[] = {
      {"“It rains,” ⟨⟦Ana Pérez⟧⟩ said.\n\n“It pours the whole day.”⟨⟩",
       "Ana Pérez; ?Ana Pérez"},
      {"“It rains,” ⟨I⟩ said.", "?"},
  };
  check(rows);
}

TEST_CASE("speakers: the trail says how, a refusal says why") {
  MarkedNames names = marked_names(
      "⟦Ana Berg⟧ met ⟦Bo Berg⟧. “It rains,” ⟨Berg⟩ said.");
  const std::vector<DossierDefinition> none;
  const Dossiers dossiers(none);
  const Register found =
      register_names(names.text, small_lexicon(), dossiers,
                     names.candidates, {}, names.quotes);
  const auto quotes = resolve_speakers(
      names.text, small_lexicon(), Weights(small_rules().weights),
      found.entities, found.mentions, std::move(names.quotes));
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].status == Status::undecided);
  CHECK(quotes[0].reason == Reason::same_surname);
  REQUIRE(quotes[0].candidates.size() == 2);
  CHECK(quotes[0].candidates[0].entity == "e:2");
  CHECK(quotes[0].trail.back().step == "speaker");
  CHECK(quotes[0].trail.back().how == "refused");
}

}  // namespace
}  // namespace onrecord
