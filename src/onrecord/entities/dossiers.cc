#include "onrecord/entities/dossiers.h"

#include <algorithm>

namespace onrecord {
namespace {

// "of" and the like are shared by all titles.
constexpr std::size_t kShortestTitleWord = 4;

bool share_a_word(std::string_view a, std::string_view b) {
  const std::vector<std::string> words = person_name(b).words;
  for (const std::string& word : person_name(a).words) {
    if (word.size() < kShortestTitleWord) continue;
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
  }
  return false;
}

bool held(const DossierDefinition& dossier, const Title& title) {
  return std::any_of(dossier.roles.begin(), dossier.roles.end(),
                     [&](const RoleDefinition& role) {
                       return share_a_word(title.role, role.title) ||
                              share_a_word(title.affiliation, role.of);
                     });
}

}  // namespace

Dossiers::Dossiers(const std::vector<DossierDefinition>& dossiers) {
  for (const DossierDefinition& dossier : dossiers) {
    std::vector<std::string> names = dossier.aliases;
    names.push_back(dossier.name);
    for (const std::string& name : names) {
      if (dossier.kind == "person") {
        people_.emplace_back(person_name(name), &dossier);
      } else {
        bodies_.emplace_back(folded_word(name), &dossier);
      }
    }
  }
  std::erase_if(people_, [](const Entry& e) { return e.first.words.empty(); });
  std::stable_sort(people_.begin(), people_.end(),
                   [](const Entry& a, const Entry& b) {
                     return a.first.surname() < b.first.surname();
                   });
  std::sort(bodies_.begin(), bodies_.end());
}

const DossierDefinition* Dossiers::person(const PersonName& name,
                                          const Title& title) const {
  const auto first = std::lower_bound(
      people_.begin(), people_.end(), name.surname(),
      [](const Entry& e, const std::string& s) {
        return e.first.surname() < s;
      });
  const DossierDefinition* found = nullptr;
  for (auto entry = first; entry != people_.end() &&
                           entry->first.surname() == name.surname();
       ++entry) {
    const auto& [known, dossier] = *entry;
    const bool fits = name.is_full()
                          ? known.is_full() && known.given() == name.given()
                          : held(*dossier, title);
    if (!fits || found == dossier) continue;
    if (found != nullptr) return nullptr;
    found = dossier;
  }
  return found;
}

const DossierDefinition* Dossiers::body(std::string_view folded) const {
  const auto found = std::lower_bound(
      bodies_.begin(), bodies_.end(), folded,
      [](const auto& entry, std::string_view name) {
        return entry.first < name;
      });
  if (found == bodies_.end() || found->first != folded) return nullptr;
  return found->second;
}

}  // namespace onrecord
