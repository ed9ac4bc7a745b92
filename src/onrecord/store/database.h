#pragma once
// A connection to SQLite: opened with care, one error kept until asked for.

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "onrecord/base/result.h"
#include "onrecord/store/file_check.h"
#include "onrecord/store/statement.h"

struct sqlite3;

namespace onrecord {

/// Gives a cached statement back, ready for its next use.
struct Reset {
  void operator()(Statement* statement) const { statement->reset(); }
};
using Borrowed = std::unique_ptr<Statement, Reset>;

/// Not safe for concurrent use. The first error sticks: after it nothing more
/// is written, and `outcome` gives it. So rows are written one after the other
/// and looked at once, before they are committed.
class Database {
 public:
  /// A store of this program and this schema; made where there is none, if
  /// `mode` allows. Waits `busy_ms` for locks.
  static Result<std::unique_ptr<Database>> open(const std::string& path,
                                                Mode mode, int busy_ms);
  ~Database();
  Database(const Database&) = delete;  // statements point at the connection
  Database& operator=(const Database&) = delete;

  /// REQUIRES: `sql` has static storage; its address is the cache's key.
  Borrowed statement(const char* sql);
  /// One that is not worth keeping.
  Statement prepare(const std::string& sql);
  /// True if it gave a row.
  bool step(Statement& statement);
  void run(Statement& statement);
  void execute(const char* sql);

  /// The copy made of a store of an older schema; empty if it was of this one.
  const std::string& backup() const { return backup_; }
  /// The row number given to what was inserted last.
  std::uint64_t last_row() const;
  bool in_transaction() const;
  /// The first error since the last call, if there was one.
  Result<bool> outcome();

 private:
  Database(std::string path, sqlite3* db) : path_(std::move(path)), db_(db) {}
  Result<bool> prepare_tables(Mode mode);
  Error error() const;
  void keep_error();

  std::string path_;
  std::string backup_;
  sqlite3* db_;
  std::optional<Error> error_;
  std::unordered_map<const char*, Statement> cache_;
};

}  // namespace onrecord
