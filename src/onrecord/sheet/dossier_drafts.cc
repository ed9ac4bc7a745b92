#include "onrecord/sheet/dossier_drafts.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "onrecord/sheet/entity_groups.h"

namespace onrecord {
namespace {

/// A basic string of TOML 1.0.
std::string toml_string(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) {
      out += {'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 15U]};
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// One line of a comment: no sign that TOML forbids in it.
std::string comment(std::string text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) c = ' ';
  }
  return "# " + text + '\n';
}

/// "Ana Pérez" -> "ana-p-rez"; a letter that is not a-z is for the reporter.
std::string slug(std::string_view name) {
  std::string id;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const char small = upper ? static_cast<char>(c - 'A' + 'a') : c;
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
      id += small;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "unnamed" : id;
}

std::string dates_of(const StatedRole& role) {
  if (role.first.empty()) return "without a date";
  return role.first == role.last ? role.first
                                 : role.first + " to " + role.last;
}

std::string roles_of(const EntityGroup& group) {
  if (group.roles.empty()) return {};
  std::string out = "role = [\n";
  for (const StatedRole& role : group.roles) {
    out += "  { title = " + toml_string(role.title);
    if (!role.of.empty()) out += ", of = " + toml_string(role.of);
    out += " },  " + comment("stated " + dates_of(role));
  }
  return out + "]\n";
}

/// Names in two words or more that the articles use beside the main one.
std::string aliases_of(const EntityGroup& group) {
  std::set<std::string> names;
  for (const FiledEntity* one : group.entities) names.insert(one->name);
  names.erase(group.name);
  if (names.empty()) return {};
  std::string out;
  for (const std::string& name : names) {
    out += (out.empty() ? "" : ", ") + toml_string(name);
  }
  return "aliases = [" + out + "]\n";
}

/// If the articles that show one agree.
std::string gender_of(const EntityGroup& group) {
  std::set<std::string> genders;
  for (const FiledEntity* one : group.entities) genders.insert(one->gender);
  genders.erase("");
  if (genders.size() != 1) return {};
  return "gender = " + toml_string(*genders.begin()) + '\n';
}

std::string outlets_of(const EntityGroup& group) {
  std::set<std::string> outlets;
  for (const FiledEntity* one : group.entities) {
    outlets.insert(one->article.outlet);
  }
  outlets.erase("");
  std::string list;
  for (const std::string& outlet : outlets) {
    list += (list.empty() ? "" : ", ") + outlet;
  }
  return list;
}

std::string evidence_of(const EntityGroup& group) {
  std::string out = comment(
      "named " + std::to_string(group.mentions) + " times in " +
      std::to_string(group.entities.size()) + " articles, quoted " +
      std::to_string(group.quotes) + " times");
  if (const std::string list = outlets_of(group); !list.empty()) {
    out += comment("outlets: " + list);
  }
  const auto said = std::find_if(
      group.entities.begin(), group.entities.end(),
      [](const FiledEntity* one) { return !one->said.empty(); });
  if (said != group.entities.end()) {
    out += comment("said: " + (*said)->said + " (" + (*said)->article.doc +
                   ")");
  }
  return out;
}

std::string draft(const EntityGroup& group, const std::string& id) {
  return evidence_of(group) + "[[dossier]]\nid = " +
         toml_string("person/" + id) + "\nname = " + toml_string(group.name) +
         "\nkind = \"person\"\n" + gender_of(group) + aliases_of(group) +
         roles_of(group) + '\n';
}

}  // namespace

std::string draft_dossiers(std::span<const FiledEntity> entities,
                           std::size_t articles) {
  std::vector<FiledEntity> people;
  std::copy_if(entities.begin(), entities.end(), std::back_inserter(people),
               [](const FiledEntity& one) {
                 return one.kind == "person" && one.dossier.empty() &&
                        one.name.find(' ') != std::string::npos;
               });
  std::string out;
  std::map<std::string, std::size_t> taken;
  for (const EntityGroup& group : groups_of(people)) {
    if (group.entities.size() < articles) continue;
    std::string id = slug(group.name);
    const std::size_t n = ++taken[id];
    if (n > 1) id += '-' + std::to_string(n);
    out += draft(group, id);
  }
  return out;
}

}  // namespace onrecord
