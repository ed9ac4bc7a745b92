#pragma once
// Takes known fields out of one table of a rule file.

#include <set>
#include <string>
#include <vector>

#include "onrecord/rules/definitions.h"
#include "onrecord/rules/toml_tree.h"

namespace onrecord {

/// Reports what has the wrong type, what is missing and what nobody asked for.
/// Views its table: lives as long as the reading of it.
class FieldReader {
 public:
  FieldReader(const TomlNode& table, std::string file, Diagnostics& out)
      : table_(table),
        file_(std::move(file)),
        out_(out),
        reported_(out.size()) {}

  void text(const char* key, std::string& value);
  /// And where its first character stands.
  void pattern(const char* key, std::string& value, Place& place);
  void number(const char* key, int& value);
  void number(const char* key, double& value);
  void flag(const char* key, bool& value);
  void texts(const char* key, std::vector<std::string>& values);
  /// Null if the field is missing or no list.
  const std::vector<TomlNode>* list(const char* key);
  /// Null if the field is missing or no table.
  const TomlNode* table(const char* key);

  /// Reports fields nobody asked for; `what` is "a rule".
  void finish(const char* what);
  void require(bool present, const char* key);
  void report(const TomlNode& node, const char* code, std::string message);

  /// How many were reported since this reader began, by those inside, too.
  std::size_t faults() const { return out_.size() - reported_; }

  Place place() const { return place_of(table_); }
  Place place_of(const TomlNode& node) const {
    return {file_, node.line, node.column};
  }
  FieldReader inner(const TomlNode& table) const {
    return FieldReader(table, file_, out_);
  }

 private:
  const TomlNode* take(const char* key);
  void wrong(const TomlNode& node, const char* key, const char* wanted);

  const TomlNode& table_;
  std::string file_;
  Diagnostics& out_;
  std::size_t reported_;
  std::set<std::string> asked_;
};

}  // namespace onrecord
