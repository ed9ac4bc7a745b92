#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include "onrecord/base/file.h"
#include "onrecord/store/schema.h"
#include "sample.h"

using namespace onrecord;

namespace {

/// Another program with the same file.
struct Other {
  sqlite3* db = nullptr;
  explicit Other(const std::string& path) { sqlite3_open(path.c_str(), &db); }
  ~Other() { sqlite3_close(db); }
  Other(const Other&) = delete;
  Other& operator=(const Other&) = delete;
  int run(const char* sql) {
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
  }
  std::string one(const char* sql) {
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(db, sql, -1, &row, nullptr);
    std::string text;
    if (sqlite3_step(row) == SQLITE_ROW) {
      text = reinterpret_cast<const char*>(sqlite3_column_text(row, 0));
    }
    sqlite3_finalize(row);
    return text;
  }
};

Error refusal(const std::string& path, Mode mode, int busy_ms = 50) {
  const auto store = Store::open(path, mode, busy_ms);
  REQUIRE_FALSE(store);
  return store.error();
}

bool says(const Error& error, const std::string& words) {
  return to_string(error).find(words) != std::string::npos;
}

std::string stored(const std::string& path) {
  auto store = Store::open(path, Mode::read_only);
  REQUIRE(store);
  return sample::exported(*store);
}

}  // namespace

TEST_CASE("store file: what was committed is there when opened again") {
  const sample::Folder folder;
  const std::string path = folder / "quotes.db";
  std::string before;
  {
    auto store = Store::open(path, Mode::read_write);
    REQUIRE(store);
    REQUIRE(store->add(sample::kirby(), "r"));
    before = sample::exported(*store);
  }
  CHECK(stored(path) == before);
  auto again = Store::open(path, Mode::read_write);
  REQUIRE(again);
  CHECK(sample::exported(*again) == before);
}

TEST_CASE("store file: schema, marks, indexes and search are as specified") {
  const sample::Folder folder;
  const std::string path = folder / "quotes.db";
  {
    auto store = Store::open(path, Mode::read_write);
    REQUIRE(store);
    REQUIRE(store->add(sample::kirby(), "r"));
    REQUIRE(store->add(sample::perez(), "r"));
    Extraction without = sample::kirby();
    without.quotes.clear();
    REQUIRE(store->add(without, "r2"));
  }
  Other other(path);
  CHECK(other.one("PRAGMA application_id") == std::to_string(kApplicationId));
  CHECK(other.one("PRAGMA user_version") == std::to_string(kSchemaVersion));
  CHECK(other.one("PRAGMA journal_mode") == "wal");
  CHECK(other.one("PRAGMA integrity_check") == "ok");
  CHECK(other.one("PRAGMA foreign_key_check").empty());
  // What Datasette looks for to offer a search box.
  CHECK(other.one("SELECT name FROM sqlite_master WHERE sql LIKE "
                  "'%VIRTUAL TABLE%USING FTS%content=\"quotes\"%'") ==
        "quotes_fts");
  CHECK(other.one("SELECT q.content FROM quotes_fts f JOIN quotes q ON "
                  "q.row = f.rowid WHERE quotes_fts MATCH 'ROAD'") ==
        "The road is open");
  CHECK(other.one("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH "
                  "'patriots'") == "0");
  CHECK(other.run("INSERT INTO quotes_fts(quotes_fts, rank) "
                  "VALUES('integrity-check', 1)") == SQLITE_OK);
}

TEST_CASE("store file: the word index holds through one long batch") {
  const sample::Folder folder;
  const std::string path = folder / "quotes.db";
  auto store = Store::open(path, Mode::read_write);
  REQUIRE(store);
  REQUIRE(store->add(sample::kirby(), "r"));
  auto batch = store->begin();
  REQUIRE(batch);
  for (const char* rules : {"r2", "r3", "r2"}) {
    REQUIRE(store->add(sample::kirby(), rules));
    REQUIRE(store->add(sample::perez(), rules));
  }
  Extraction bad = sample::kirby("bad.txt");
  bad.quotes.push_back(bad.quotes[0]);
  REQUIRE_FALSE(store->add(bad, "r"));
  REQUIRE(batch->commit());

  Other other(path);
  CHECK(other.one("SELECT count(*) FROM unindexed") == "0");
  CHECK(other.one("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH "
                  "'patriots'") == "1");
  CHECK(other.run("INSERT INTO quotes_fts(quotes_fts, rank) "
                  "VALUES('integrity-check', 1)") == SQLITE_OK);
}

TEST_CASE("store file: a reader sees what was committed, not a batch") {
  const sample::Folder folder;
  const std::string path = folder / "quotes.db";
  auto store = Store::open(path, Mode::read_write);
  REQUIRE(store);
  REQUIRE(store->add(sample::perez(), "r"));
  const std::string before = sample::exported(*store);
  auto batch = store->begin();
  REQUIRE(batch);
  REQUIRE(store->add(sample::kirby(), "r"));
  CHECK(stored(path) == before);
  REQUIRE(batch->commit());
  CHECK(stored(path) == sample::exported(*store));
}

TEST_CASE("store file: foreign keys hold") {
  const sample::Folder folder;
  const std::string path = folder / "quotes.db";
  { REQUIRE(Store::open(path, Mode::read_write)); }
  Other other(path);
  other.run("PRAGMA foreign_keys = ON");
  CHECK(other.run("INSERT INTO pieces VALUES (7, 0, 0, 1, 2, 'x')") ==
        SQLITE_CONSTRAINT);
  CHECK(other.run("INSERT INTO mentions VALUES ('none', 0, 1, 2, 'x', 'y', "
                  "'e:1', NULL, NULL, NULL)") == SQLITE_CONSTRAINT);
  CHECK(other.run("INSERT INTO articles VALUES ('a', 'a', NULL, NULL, NULL, "
                  "NULL, NULL, NULL, NULL, 'h', 'r', 0, 0, 'x'); INSERT INTO "
                  "entities VALUES ('a', 'e:1', 'X', 'person', 'person/x', "
                  "NULL, NULL, NULL)") == SQLITE_CONSTRAINT);
}

TEST_CASE("store file: a database of another program is left as it is") {
  const sample::Folder folder;
  const std::string path = folder / "foreign.db";
  { Other(path).run("CREATE TABLE notes (text); PRAGMA journal_mode = WAL"); }
  const std::string before = *read_file(path);
  for (Mode mode : {Mode::read_only, Mode::read_write}) {
    const Error error = refusal(path, mode);
    CHECK(error.kind == Kind::bad_input);
    CHECK(says(error, path + ": is a database of another program"));
  }
  CHECK(*read_file(path) == before);
  CHECK_FALSE(std::filesystem::exists(path + "-wal"));
  CHECK_FALSE(std::filesystem::exists(path + "-shm"));
}

TEST_CASE("store file: a text file is left as it is") {
  const sample::Folder folder;
  for (const char* text : {"x", "A long letter to the editor. "}) {
    const std::string path = folder / "letter.txt";
    std::string bytes;
    while (bytes.size() < 5000) bytes += text;
    bytes.resize(text[1] == 0 ? 1 : 5000);
    REQUIRE(write_file(path, bytes));
    const Error error = refusal(path, Mode::read_write);
    CHECK(error.kind == Kind::bad_input);
    CHECK(says(error, "is not a SQLite database"));
    CHECK(*read_file(path) == bytes);
  }
}

TEST_CASE("store file: an empty file becomes a store, but not for reading") {
  const sample::Folder folder;
  const std::string path = folder / "empty.db";
  REQUIRE(write_file(path, ""));
  CHECK(says(refusal(path, Mode::read_only), "is empty"));
  CHECK(Store::open(path, Mode::read_write));
}

TEST_CASE("store file: one from a newer onrecord is refused") {
  const sample::Folder folder;
  const std::string path = folder / "newer.db";
  { REQUIRE(Store::open(path, Mode::read_write)); }
  const std::string version = std::to_string(kSchemaVersion + 1);
  { Other(path).run(("PRAGMA user_version = " + version).c_str()); }
  const Error error = refusal(path, Mode::read_write);
  CHECK(error.kind == Kind::unsupported);
  CHECK(says(error, "newer onrecord (schema " + version));
}

TEST_CASE("store file: what is missing is named with its remedy") {
  const sample::Folder folder;
  const Error none = refusal(folder / "none.db", Mode::read_only);
  CHECK(none.kind == Kind::not_found);
  CHECK(says(none, "onrecord add"));
  const Error lost = refusal(folder / "no/folder.db", Mode::read_write);
  CHECK(lost.kind == Kind::not_found);
  CHECK(says(lost, "does not exist; make it first"));
  CHECK(says(refusal(folder.path.string(), Mode::read_write), "is a folder"));
}

TEST_CASE("store file: a folder that takes no files is named") {
  const Error error = refusal("/proc/quotes.db", Mode::read_write);
  CHECK(error.kind == Kind::refused);
  CHECK(says(error, "/proc/quotes.db: the store cannot be opened"));
}

TEST_CASE("store file: a locked store says so and nothing is lost") {
  const sample::Folder folder;
  const std::string path = folder / "quotes.db";
  auto store = Store::open(path, Mode::read_write, 50);
  REQUIRE(store);
  REQUIRE(store->add(sample::kirby(), "r"));
  Other other(path);
  REQUIRE(other.run("BEGIN IMMEDIATE") == SQLITE_OK);
  const auto locked = store->add(sample::perez(), "r");
  REQUIRE_FALSE(locked);
  CHECK(locked.error().kind == Kind::refused);
  CHECK(says(locked.error(), path + ": another program holds the lock"));
  REQUIRE(other.run("ROLLBACK") == SQLITE_OK);
  CHECK(store->add(sample::perez(), "r"));
}

TEST_CASE("store file: one locked for everybody cannot be opened") {
  const sample::Folder folder;
  const std::string path = folder / "quotes.db";
  { REQUIRE(Store::open(path, Mode::read_write)); }
  Other other(path);
  other.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  CHECK(says(refusal(path, Mode::read_write), "another program holds"));
}

TEST_CASE("store file: no room rolls back and keeps what was committed") {
  const sample::Folder folder;
  const std::string path = folder / "quotes.db";
  auto store = Store::open(path, Mode::read_write);
  REQUIRE(store);
  REQUIRE(store->add(sample::perez(), "r"));
  const std::string before = sample::exported(*store);

  std::signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  getrlimit(RLIMIT_FSIZE, &old);
  const rlimit small{400'000, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  Extraction large = sample::kirby();
  large.text.bytes += std::string(1'000'000, 'x');
  const auto refused = store->add(large, "r");
  setrlimit(RLIMIT_FSIZE, &old);

  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == Kind::refused);
  CHECK(says(refused.error(), "what was committed is kept"));
  CHECK(sample::exported(*store) == before);
  CHECK(store->add(sample::kirby(), "r"));
}
