#include "onrecord/store/statement.h"

#include <sqlite3.h>

#include <utility>

namespace onrecord {

Statement::Statement(sqlite3* db, std::string_view sql) {
  failed_ = sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()),
                               SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement::Statement(Statement&& other) noexcept
    : statement_(std::exchange(other.statement_, nullptr)),
      failed_(other.failed_),
      next_(other.next_) {}

Statement& Statement::bound(int code) {
  if (failed_ == SQLITE_OK) failed_ = code;
  ++next_;
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  // A null pointer would bind NULL; a view of nothing is still a text.
  const char* bytes = text.data() ? text.data() : "";
  return bound(sqlite3_bind_text64(statement_, next_, bytes, text.size(),
                                   SQLITE_STATIC, SQLITE_UTF8));
}

Statement& Statement::bind_or_null(std::string_view text) {
  return text.empty() ? bind_null() : bind(text);
}

Statement& Statement::bind(std::uint64_t number) {
  return bound(sqlite3_bind_int64(statement_, next_,
                                  static_cast<sqlite3_int64>(number)));
}

Statement& Statement::bind(double number) {
  return bound(sqlite3_bind_double(statement_, next_, number));
}

Statement& Statement::bind(CodeSpan span) {
  return bind(std::uint64_t{span.begin}).bind(std::uint64_t{span.end});
}

Statement& Statement::bind_null(int values) {
  for (; values > 0; --values) bound(sqlite3_bind_null(statement_, next_));
  return *this;
}

Statement::Step Statement::step() {
  if (failed_ != SQLITE_OK) return Step::failed;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return Step::row;
  return code == SQLITE_DONE ? Step::done : Step::failed;
}

Statement& Statement::reset() {
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  if (statement_) failed_ = SQLITE_OK;
  next_ = 1;
  return *this;
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::string_view Statement::view(int column) const {
  const void* bytes = sqlite3_column_text(statement_, column);
  if (!bytes) return {};
  const int size = sqlite3_column_bytes(statement_, column);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::string Statement::text(int column) const {
  return std::string(view(column));
}

std::size_t Statement::number(int column) const {
  return static_cast<std::size_t>(sqlite3_column_int64(statement_, column));
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_, column);
}

CodeSpan Statement::span(int column) const {
  return {number(column), number(column + 1)};
}

}  // namespace onrecord
