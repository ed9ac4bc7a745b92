#include "onrecord/entities/dossiers.h"

#include <doctest/doctest.h>

namespace onrecord {
namespace {

std::vector<DossierDefinition> known() {
  DossierDefinition ana;
  ana.id = "person/ana-perez";
  ana.name = "Ana Pérez";
  ana.kind = "person";
  ana.aliases = {"Ana Perez", "Anna Pérez"};
  ana.roles = {{"press secretary", "Rail Office", "", ""}};
  DossierDefinition bo;
  bo.id = "person/bo-perez";
  bo.name = "Bo Pérez";
  bo.kind = "person";
  bo.roles = {{"mayor", "Oslo", "", ""}};
  DossierDefinition office;
  office.id = "organization/rail-office";
  office.name = "Rail Office";
  office.kind = "organization";
  office.aliases = {"RO"};
  return {ana, bo, office};
}

TEST_CASE("entities: a dossier fits a full name, or a surname with its office") {
  const std::vector<DossierDefinition> all = known();
  const Dossiers dossiers(all);
  const struct {
    const char* name;
    Title title;
    const char* id;
  } rows[] = {
      {"Ana Pérez", {}, "person/ana-perez"},
      {"Anna Pérez", {}, "person/ana-perez"},
      {"Ana M. Pérez", {}, "person/ana-perez"},
      {"Zuza Pérez", {}, ""},
      {"Pérez", {}, ""},
      {"Pérez", {"secretary", "", ""}, "person/ana-perez"},
      {"Pérez", {"", "Oslo", ""}, "person/bo-perez"},
      {"Pérez", {"guide", "Bergen", ""}, ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.title.role);
    const auto* found = dossiers.person(person_name(row.name), row.title);
    CHECK((found == nullptr ? "" : found->id) == row.id);
  }
}

TEST_CASE("entities: a body is known by its name and its aliases") {
  const std::vector<DossierDefinition> all = known();
  const Dossiers dossiers(all);
  REQUIRE(dossiers.body("rail office") != nullptr);
  CHECK(dossiers.body("ro") == dossiers.body("rail office"));
  CHECK(dossiers.body("road office") == nullptr);
}

}  // namespace
}  // namespace onrecord
