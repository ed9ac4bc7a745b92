#include "onrecord/store/dossier_filing.h"

#include <map>
#include <string_view>

#include "onrecord/store/database.h"

namespace onrecord {
namespace {

constexpr char kFileUnknown[] =
    "INSERT OR IGNORE INTO dossiers (id) VALUES (?)";
constexpr char kFileDossier[] = R"sql(
  INSERT INTO dossiers (id, name, kind, ids) VALUES (?,?,?,?)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
    ids = excluded.ids
  WHERE (name, kind, ids) IS NOT (excluded.name, excluded.kind, excluded.ids)
  )sql";

/// {"wikidata":"Q42"}; empty if there is none.
std::string json_object(const std::map<std::string, std::string>& values) {
  std::string json;
  const auto add = [&json](std::string_view text) {
    json += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') json += '\\';
      json += c;
    }
    json += '"';
  };
  for (const auto& [name, value] : values) {
    json += json.empty() ? '{' : ',';
    add(name);
    json += ':';
    add(value);
  }
  return json.empty() ? json : json + '}';
}

}  // namespace

void file_dossier(Database& database, const std::string& id,
                  const FiledDossiers& known) {
  const auto found = known.find(id);
  if (found == known.end()) {
    auto row = database.statement(kFileUnknown);
    row->bind(id);
    database.run(*row);
    return;
  }
  const FiledDossier& dossier = found->second;
  const std::string ids = json_object(dossier.ids);
  auto row = database.statement(kFileDossier);
  row->bind(id).bind(dossier.name).bind(dossier.kind).bind_or_null(ids);
  database.run(*row);
}

}  // namespace onrecord
