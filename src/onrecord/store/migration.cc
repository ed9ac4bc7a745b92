#include "onrecord/store/migration.h"

#include <filesystem>
#include <string>
#include <system_error>

#include "onrecord/store/database.h"
#include "onrecord/store/schema.h"

// One step a schema, each as it was when that schema came. SQLite cannot add a
// foreign key to a table, so such tables are made anew and filled from the old
// ones (https://www.sqlite.org/lang_altertable.html, section 7).

namespace onrecord {
namespace {

/// Dossiers with a table of their own, mentions with value and rule. Articles
/// that are read again fill them in.
constexpr char kFrom1To2[] = R"sql(
CREATE TABLE dossiers (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT, kind TEXT, ids TEXT
) STRICT, WITHOUT ROWID;

ALTER TABLE entities RENAME TO old_entities;
CREATE TABLE entities (
  article TEXT NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  dossier TEXT REFERENCES dossiers(id),
  role TEXT, affiliation TEXT, gender TEXT,
  PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entities_by_dossier ON entities(dossier)
  WHERE dossier IS NOT NULL;

ALTER TABLE mentions RENAME TO old_mentions;
CREATE TABLE mentions (
  article TEXT NOT NULL,
  n INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  inside INTEGER,
  value TEXT,
  rule TEXT,
  PRIMARY KEY (article, n),
  FOREIGN KEY (article, entity) REFERENCES entities(article, id)
    ON DELETE CASCADE,
  FOREIGN KEY (article, inside) REFERENCES mentions(article, n)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO dossiers (id)
  SELECT DISTINCT dossier FROM old_entities WHERE dossier IS NOT NULL;
INSERT INTO entities SELECT * FROM old_entities;
INSERT INTO mentions SELECT *, NULL, NULL FROM old_mentions;
DROP TABLE old_mentions;
DROP TABLE old_entities;
CREATE INDEX mentions_by_entity ON mentions(article, entity, n);
PRAGMA user_version = 2;
)sql";

constexpr const char* kSteps[] = {kFrom1To2};
static_assert(std::size(kSteps) == kSchemaVersion - 1);

/// Whole or not there: written under another name first.
Result<bool> copy_to(Database& database, const std::string& backup) {
  const std::string unfinished = backup + ".tmp";
  std::error_code code;
  std::filesystem::remove(unfinished, code);
  Statement vacuum = database.prepare("VACUUM INTO ?");
  vacuum.bind(unfinished);
  database.run(vacuum);
  vacuum.reset();
  auto copied = database.outcome();
  if (copied) {
    std::filesystem::rename(unfinished, backup, code);
    if (!code) return true;
    copied = fail(Kind::refused,
                  "the copy that is kept before a change cannot be made (" +
                      code.message() + "); see to the rights of the folder",
                  backup);
  }
  std::filesystem::remove(unfinished, code);
  return copied;
}

std::size_t version_of(Database& database) {
  Statement version = database.prepare("PRAGMA user_version");
  const std::size_t number = database.step(version) ? version.number(0) : 0;
  version.reset();
  return number;
}

}  // namespace

Result<bool> migrate(Database& database, std::size_t from,
                     const std::string& backup) {
  if (auto copied = copy_to(database, backup); !copied) return copied;
  database.execute("BEGIN EXCLUSIVE");
  // Another program may have done it meanwhile.
  for (from = version_of(database); from < kSchemaVersion; ++from) {
    database.execute(kSteps[from - 1]);
  }
  auto changed = database.outcome();
  database.execute(changed ? "COMMIT" : "ROLLBACK");
  auto closed = database.outcome();
  return changed ? closed : changed;
}

}  // namespace onrecord
