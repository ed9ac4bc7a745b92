#include "cli/dossier_text.h"

#include <algorithm>
#include <vector>

#include "onrecord/rules/definitions.h"
#include "onrecord/rules/dossier_checks.h"
#include "onrecord/store/search_key.h"

namespace onrecord::cli {
namespace {

void line(std::string& out, const std::string& text) {
  out += "  " + text + '\n';
}

/// "2021-01-20 to 2022-05-27"
std::string dates_of(const RoleDefinition& role) {
  if (role.from.empty() && role.until.empty()) return "dates not known";
  if (role.until.empty()) return "from " + role.from;
  if (role.from.empty()) return "until " + role.until;
  return role.from + " to " + role.until;
}

std::string text_of(const RoleDefinition& role) {
  return dates_of(role) + "  " + role.title +
         (role.of.empty() ? "" : ", " + role.of);
}

void add_roles(std::string& out, std::vector<RoleDefinition> roles,
               const std::string& on) {
  const bool any = !roles.empty();
  if (!on.empty()) {
    std::erase_if(roles, [&](const auto& role) { return !held_on(role, on); });
  }
  std::stable_sort(roles.begin(), roles.end(), [](const auto& a, const auto& b) {
    return a.from < b.from;
  });
  for (const RoleDefinition& role : roles) line(out, text_of(role));
  if (any && roles.empty()) line(out, "no role known on " + on);
}

}  // namespace

std::string dossier_page(const DossierDefinition& dossier,
                         const std::string& on) {
  std::string out = dossier.name + "  " + dossier.id + '\n';
  std::string names;
  for (const std::string& alias : dossier.aliases) {
    names += (names.empty() ? "also " : "; ") + alias;
  }
  if (!names.empty()) line(out, names);
  add_roles(out, dossier.roles, on);
  if (!dossier.affiliation.empty()) line(out, "of " + dossier.affiliation);
  for (const auto& [name, id] : dossier.ids) line(out, name + " " + id);
  if (!dossier.notes.empty()) line(out, dossier.notes);
  line(out, dossier.place.file + ":" + std::to_string(dossier.place.line));
  return out;
}

bool is_called(const DossierDefinition& dossier, const std::string& wanted) {
  if (dossier.id == wanted) return true;
  const std::string key = search_key(wanted);
  const auto fits = [&](const std::string& name) {
    return has_words(search_key(name), key);
  };
  return fits(dossier.name) ||
         std::any_of(dossier.aliases.begin(), dossier.aliases.end(), fits);
}

}  // namespace onrecord::cli
