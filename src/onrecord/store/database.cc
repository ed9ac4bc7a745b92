#include "onrecord/store/database.h"

#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "onrecord/store/migration.h"
#include "onrecord/store/schema.h"

// A file is looked at before SQLite may touch it (file_check.h): opening a
// foreign database for writing can already leave files beside it.

namespace onrecord {
namespace {

constexpr int kCreate =
    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;

/// A finished store can be read on a medium that takes no lock files.
bool is_frozen(const std::string& path) {
  const auto folder = std::filesystem::absolute(path).parent_path();
  return access(folder.c_str(), W_OK) != 0 &&
         !std::filesystem::exists(path + "-wal");
}

std::string frozen_uri(const std::string& path) {
  std::string uri = "file:";
  for (char c : path) {
    if (c == '%')
      uri += "%25";
    else if (c == '?')
      uri += "%3f";
    else if (c == '#')
      uri += "%23";
    else
      uri += c;
  }
  return uri + "?immutable=1";
}

int open_file(const std::string& path, Mode mode, sqlite3** db) {
  if (mode == Mode::read_write) {
    return sqlite3_open_v2(path.c_str(), db, kCreate, nullptr);
  }
  constexpr int kRead = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
  if (!is_frozen(path)) {
    return sqlite3_open_v2(path.c_str(), db, kRead, nullptr);
  }
  return sqlite3_open_v2(frozen_uri(path).c_str(), db, kRead | SQLITE_OPEN_URI,
                         nullptr);
}

struct Refusal {
  int code;
  Kind kind;
  const char* message;
};

constexpr Refusal kRefusals[] = {
    {SQLITE_BUSY, Kind::refused,
     "another program holds the lock on this store; wait until it is done, or "
     "end it (`fuser` names it), and run again"},
    {SQLITE_LOCKED, Kind::refused,
     "the store is being read while it should change; run again"},
    {SQLITE_FULL, Kind::refused,
     "the disk is full; make room and run again: what was committed is kept"},
    {SQLITE_READONLY, Kind::refused,
     "the store cannot be written; see to the rights of the file and of its "
     "folder, or name another with --store"},
    {SQLITE_CANTOPEN, Kind::refused,
     "the store cannot be opened; see to the rights of the file and of its "
     "folder, or name another with --store"},
    {SQLITE_PERM, Kind::refused,
     "access is denied; see to the rights of the file and of its folder"},
    {SQLITE_IOERR, Kind::refused,
     "reading or writing failed; check the disk and the room on it, then run "
     "again: what was committed is kept"},
    {SQLITE_NOTADB, Kind::bad_input,
     "is not a SQLite database; name another file with --store"},
    {SQLITE_CORRUPT, Kind::bad_input,
     "the store is damaged; take a copy and try `sqlite3 FILE .recover`, or "
     "restore a backup"},
};

}  // namespace

Error Database::error() const {
  const int code = sqlite3_errcode(db_);
  const std::string said = sqlite3_errmsg(db_);
  for (const Refusal& refusal : kRefusals) {
    if (refusal.code != code) continue;
    return {refusal.kind, refusal.message + (" (" + said + ")"), path_};
  }
  return {Kind::bad_input,
          "the store refused a row (" + said +
              "); please report this with the article",
          path_};
}

void Database::keep_error() {
  if (!error_) error_ = error();
}

Result<bool> Database::outcome() {
  if (!error_) return true;
  Error error = *std::move(error_);
  error_.reset();
  return fail(std::move(error));
}

Database::~Database() {
  cache_.clear();
  sqlite3_close(db_);
}

Borrowed Database::statement(const char* sql) {
  auto found = cache_.find(sql);
  if (found == cache_.end()) {
    found = cache_.emplace(sql, Statement(db_, sql)).first;
  }
  return Borrowed(&found->second);
}

Statement Database::prepare(const std::string& sql) { return {db_, sql}; }

bool Database::step(Statement& statement) {
  if (error_) return false;
  const Statement::Step step = statement.step();
  if (step == Statement::Step::failed) keep_error();
  return step == Statement::Step::row;
}

void Database::run(Statement& statement) {
  while (step(statement)) {
  }
}

void Database::execute(const char* sql) {
  if (error_) return;
  if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    keep_error();
  }
}

std::uint64_t Database::last_row() const {
  return static_cast<std::uint64_t>(sqlite3_last_insert_rowid(db_));
}

bool Database::in_transaction() const { return !sqlite3_get_autocommit(db_); }

/// Two programs may meet at an empty file: the second waits and finds tables.
Result<bool> Database::prepare_tables(Mode mode) {
  Statement version = prepare("PRAGMA user_version");
  const bool empty = step(version) && version.number(0) == 0;
  const std::size_t found = error_ ? 0 : version.number(0);
  version.reset();
  if (found > kSchemaVersion) return fail(newer_schema(found, path_));
  if (found > 0 && found < kSchemaVersion) {
    if (mode == Mode::read_only) return fail(older_schema(found, path_));
    backup_ = path_ + ".schema" + std::to_string(found);
    if (auto done = migrate(*this, found, backup_); !done) return done;
  }
  if (empty && mode == Mode::read_write) {
    execute("BEGIN EXCLUSIVE");
    Statement again = prepare("PRAGMA user_version");
    if (step(again) && again.number(0) == 0) execute(kSchema);
    again.reset();
    execute("COMMIT");
    execute("PRAGMA journal_mode = WAL");
  }
  execute("PRAGMA foreign_keys = ON");
  execute("PRAGMA synchronous = NORMAL");
  execute("PRAGMA cache_size = -65536");
  return outcome();
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path,
                                                 Mode mode, int busy_ms) {
  if (auto checked = check_file(path, mode); !checked) {
    return fail(checked.error());
  }
  sqlite3* db = nullptr;
  const int code = open_file(path, mode, &db);
  std::unique_ptr<Database> database(new Database(path, db));
  if (code != SQLITE_OK) return fail(database->error());
  sqlite3_busy_timeout(db, busy_ms);
  if (auto ready = database->prepare_tables(mode); !ready) {
    return fail(ready.error());
  }
  return database;
}

}  // namespace onrecord
