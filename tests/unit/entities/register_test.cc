#include "onrecord/entities/register.h"

#include <doctest/doctest.h>

#include "../rules/marked_names.h"

namespace onrecord {
namespace {

/// The mentions as "printed=e:1 its full name", one behind the other.
std::string listed(std::string_view marked) {
  MarkedNames names = marked_names(marked);
  const std::vector<DossierDefinition> none;
  const Dossiers dossiers(none);
  const Register found =
      register_names(names.text, small_lexicon(), dossiers,
                     names.candidates, {}, names.quotes);
  std::string line;
  for (const Mention& mention : found.mentions) {
    const Entity& entity = found.entities[mention.entity];
    if (!line.empty()) line += "; ";
    line += std::string(names.text.slice(mention.span)) + '=' + entity.id +
            ' ' + entity.name;
    if (!entity.gender.empty()) line += ' ' + entity.gender;
    if (mention.inside) {
      line += " in ";
      line += names.text.slice(found.mentions[*mention.inside].span);
    }
  }
  return line;
}

TEST_CASE("entities: mentions of one person or body share an entity") {
  const struct {
    const char* text;
    const char* listed;
  } rows[] = {
      {"⟦Ana Pérez⟧ waved. Then Pérez left.",
       "Ana Pérez=e:1 Ana Pérez f; Pérez=e:1 Ana Pérez f"},
      {"⟦Ana Minister Jr.⟧ waved. Then Minister left.",
       "Ana Minister Jr.=e:1 Ana Minister Jr. f; "
       "Minister=e:1 Ana Minister Jr. f"},
      {"Pérez Waves\n\n⟦Ana Pérez⟧ waved.",
       "Pérez=e:1 Ana Pérez f; Ana Pérez=e:1 Ana Pérez f"},
      {"⟦Ana Berg⟧ and ⟦Bo Berg⟧ waved. Mrs. ⟦Berg⟧ left.",
       "Ana Berg=e:1 Ana Berg f; Bo Berg=e:2 Bo Berg m; "
       "Berg=e:1 Ana Berg f"},
      {"The ⟪Rail Office⟫ (RO) is open. RO was closed.",
       "Rail Office=e:1 Rail Office; RO=e:1 Rail Office; "
       "RO=e:1 Rail Office"},
      {"⟪The Rail Office⟫ is open. ⟪Rail Office⟫ was closed.",
       "The Rail Office=e:1 Rail Office; Rail Office=e:1 Rail Office"},
      {"⟪The Oslo Rail Office⟫ is open. The ⟪Oslo Rail Office⟫ was closed.",
       "The Oslo Rail Office=e:1 Oslo Rail Office; "
       "Oslo=e:2 Oslo in The Oslo Rail Office; "
       "Oslo Rail Office=e:1 Oslo Rail Office; "
       "Oslo=e:2 Oslo in Oslo Rail Office"},
      {"⟪Rail Office of East Quist⟫ is open. ⟪Quist Office of Oslo⟫ is, too.",
       "Rail Office of East Quist=e:1 Rail Office of East Quist; "
       "East Quist=e:2 East Quist in Rail Office of East Quist; "
       "Quist Office of Oslo=e:3 Quist Office of Oslo; "
       "Oslo=e:4 Oslo in Quist Office of Oslo"},
      {"⟪East Quist⟫ said it is open. ⟪The Oslo⟫ did not.",
       "East Quist=e:1 East Quist; The Oslo=e:2 Oslo"},
      {"“It rains,” ⟨Quist⟩ added. “It pours,” ⟨Quist⟩ said.",
       "Quist=e:1 Quist; Quist=e:1 Quist"},
      {"“It rains,” ⟨Oslo⟩ said.", ""},
      {"BERG: It rains.\n\n⟦Bo Berg⟧ waved.",
       "BERG=e:1 Bo Berg m; Bo Berg=e:1 Bo Berg m"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(listed(row.text) == row.listed);
  }
}

}  // namespace
}  // namespace onrecord
