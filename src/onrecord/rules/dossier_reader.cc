#include "onrecord/rules/dossier_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>

// Ids are checked here, where their places are known.

namespace onrecord {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

/// "Q42"
bool is_wikidata(std::string_view id) {
  return id.size() > 1 && id[0] == 'Q' && id[1] != '0' &&
         all_digits(id.substr(1));
}

/// "0000-0002-1825-0097"; the last sign checks the others: ISO 7064, 11-2.
bool is_orcid(std::string_view id) {
  constexpr std::string_view kForm = "dddd-dddd-dddd-dddc";
  if (id.size() != kForm.size()) return false;
  int total = 0;
  for (std::size_t i = 0; i + 1 < kForm.size(); ++i) {
    if (kForm[i] == '-' ? id[i] != '-' : id[i] < '0' || id[i] > '9') {
      return false;
    }
    if (kForm[i] == 'd') total = (total + (id[i] - '0')) * 2;
  }
  const int check = (12 - total % 11) % 11;
  return id.back() == (check == 10 ? 'X' : static_cast<char>('0' + check));
}

void read_role(FieldReader fields, DossierDefinition& dossier) {
  RoleDefinition role;
  role.place = fields.place();
  fields.text("title", role.title);
  fields.text("of", role.of);
  fields.text("from", role.from);
  fields.text("until", role.until);
  fields.finish("a role");
  fields.require(!role.title.empty(), "title");
  dossier.roles.push_back(std::move(role));
}

void read_roles(FieldReader& fields, DossierDefinition& dossier) {
  const std::vector<TomlNode>* roles = fields.list("role");
  if (roles == nullptr) return;
  for (const TomlNode& item : *roles) {
    if (item.kind == TomlNode::Kind::table) {
      read_role(fields.inner(item), dossier);
    } else {
      fields.report(item, "R005",
                    "the field 'role' must be a list of { title = .. }; "
                    "correct it");
    }
  }
}

void read_ids(FieldReader& fields, DossierDefinition& dossier) {
  const TomlNode* ids = fields.table("ids");
  if (ids == nullptr) return;
  for (const auto& [name, node] : ids->fields) {
    if (node.kind != TomlNode::Kind::text || node.text.empty()) {
      fields.report(node, "R005",
                    "the id '" + name + "' must be a string; correct it");
      continue;
    }
    if ((name == "wikidata" && !is_wikidata(node.text)) ||
        (name == "orcid" && !is_orcid(node.text))) {
      fields.report(node, "R068",
                    "'" + node.text + "' is no " + name +
                        " id; copy it again: Q42, 0000-0002-1825-0097");
      continue;
    }
    dossier.ids[name] = node.text;
  }
}

}  // namespace

void read_dossier(FieldReader fields, Definitions& out) {
  DossierDefinition dossier;
  dossier.place = fields.place();
  fields.text("id", dossier.id);
  fields.text("name", dossier.name);
  fields.text("kind", dossier.kind);
  fields.text("gender", dossier.gender);
  fields.text("affiliation", dossier.affiliation);
  fields.text("notes", dossier.notes);
  fields.texts("aliases", dossier.aliases);
  read_roles(fields, dossier);
  read_ids(fields, dossier);
  fields.finish("a dossier");
  fields.require(!dossier.id.empty(), "id");
  fields.require(!dossier.name.empty(), "name");
  fields.require(!dossier.kind.empty(), "kind");
  if (fields.faults() == 0) out.dossiers.push_back(std::move(dossier));
}

}  // namespace onrecord
