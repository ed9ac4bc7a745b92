#pragma once
// One prepared statement of SQLite, owned.

#include <cstdint>
#include <string>
#include <string_view>

#include "onrecord/text/span.h"

struct sqlite3;
struct sqlite3_stmt;

namespace onrecord {

/// Values are bound from left to right and read by column. Errors do not
/// interrupt the chain: they come out where the statement is stepped. Texts
/// are not copied: they must live until the step.
class Statement {
 public:
  Statement(sqlite3* db, std::string_view sql);
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(std::string_view text);
  Statement& bind_or_null(std::string_view text);  ///< empty becomes NULL
  Statement& bind(std::uint64_t number);
  Statement& bind(double number);
  Statement& bind(CodeSpan span);  ///< two values
  Statement& bind_null(int values = 1);

  enum class Step { row, done, failed };
  Step step();
  /// Back to the start, nothing bound.
  Statement& reset();

  bool is_null(int column) const;
  std::string_view view(int column) const;  ///< until the next step
  std::string text(int column) const;       ///< empty if NULL
  std::size_t number(int column) const;
  double real(int column) const;
  CodeSpan span(int column) const;  ///< this column and the next

 private:
  Statement& bound(int code);
  sqlite3_stmt* statement_ = nullptr;
  int failed_ = 0;
  int next_ = 1;
};

}  // namespace onrecord
