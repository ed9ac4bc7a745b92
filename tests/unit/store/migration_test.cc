#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>

#include "onrecord/base/file.h"
#include "onrecord/store/schema.h"
#include "sample.h"
#include "schema_1.h"

using namespace onrecord;

namespace {

/// The column of every row, one a line.
std::string column(const std::string& path, const char* sql) {
  sqlite3* db = nullptr;
  sqlite3_open(path.c_str(), &db);
  sqlite3_stmt* row = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &row, nullptr);
  std::string text;
  while (sqlite3_step(row) == SQLITE_ROW) {
    const auto* value = sqlite3_column_text(row, 0);
    text += value ? reinterpret_cast<const char*>(value) : "NULL";
    text += '\n';
  }
  sqlite3_finalize(row);
  sqlite3_close(db);
  return text;
}

constexpr const char* kTables =
    "SELECT name || ': ' || coalesce(sql, '') FROM sqlite_master ORDER BY name";

void make_old(const std::string& path, const char* rows) {
  sqlite3* db = nullptr;
  sqlite3_open(path.c_str(), &db);
  REQUIRE(sqlite3_exec(db, kSchema1, nullptr, nullptr, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_exec(db, rows, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(db);
}

constexpr const char* kRows = R"sql(
  INSERT INTO articles VALUES ('a', 'a', NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, 'h', 'r', 0, 0, 'Ana Holm of Oslo');
  INSERT INTO entities VALUES ('a', 'e:1', 'Ana Holm', 'person', 'person/ana',
    'mayor', NULL, 'f'), ('a', 'e:2', 'Oslo', 'place', NULL, NULL, NULL, NULL);
  INSERT INTO mentions VALUES ('a', 0, 0, 8, 'Ana Holm', 'person', 'e:1', NULL),
    ('a', 1, 12, 16, 'Oslo', 'place', 'e:2', 0);
)sql";

}  // namespace

TEST_CASE("migration: a store of schema 1 becomes what a new one is") {
  const sample::Folder folder;
  const std::string old = folder / "old.db";
  make_old(old, kRows);
  const std::string before = *read_file(old);
  {
    auto store = Store::open(old, Mode::read_write);
    REQUIRE(store);
    CHECK(store->backup() == old + ".schema1");
  }
  const std::string fresh = folder / "new.db";
  { REQUIRE(Store::open(fresh, Mode::read_write)->backup().empty()); }
  CHECK(column(old, kTables) == column(fresh, kTables));
  CHECK(column(old, "PRAGMA user_version") ==
        std::to_string(kSchemaVersion) + "\n");
  CHECK(column(old, "PRAGMA foreign_key_check").empty());
  CHECK(column(old, "SELECT id FROM dossiers") == "person/ana\n");
  CHECK(column(old, "SELECT dossier || role FROM entities WHERE id = 'e:1'") ==
        "person/anamayor\n");
  CHECK(column(old, "SELECT inside FROM mentions ORDER BY n") == "NULL\n0\n");

  CHECK(column(old + ".schema1", "PRAGMA user_version") == "1\n");
  CHECK(column(old + ".schema1", "SELECT text FROM mentions ORDER BY n") ==
        "Ana Holm\nOslo\n");
  CHECK(Store::open(old, Mode::read_write)->backup().empty());
}

TEST_CASE("migration: a store that may only be read is left as it is") {
  const sample::Folder folder;
  const std::string path = folder / "old.db";
  make_old(path, kRows);
  const auto store = Store::open(path, Mode::read_only);
  REQUIRE_FALSE(store);
  CHECK(store.error().kind == Kind::unsupported);
  CHECK(column(path, "PRAGMA user_version") == "1\n");
  CHECK_FALSE(std::filesystem::exists(path + ".schema1"));
}

TEST_CASE("migration: what does not fit leaves all as it was") {
  const sample::Folder folder;
  const std::string path = folder / "old.db";
  make_old(path, "CREATE TABLE dossiers (somebody_else_s)");
  const std::string tables = column(path, kTables);
  CHECK_FALSE(Store::open(path, Mode::read_write));
  CHECK(column(path, kTables) == tables);
  CHECK(column(path, "PRAGMA user_version") == "1\n");
}
