#pragma once
// A TOML file as plain values with their places, so that toml++ stays in one
// file.

#include <optional>
#include <string>
#include <vector>

#include "onrecord/base/diagnostic.h"

namespace onrecord {

struct TomlField;

/// A value of a TOML file. Lines and columns count from 1; of a string, they
/// are those of its opening mark.
struct TomlNode {
  enum class Kind { text, whole, real, flag, list, table };
  Kind kind = Kind::text;
  std::string text;  ///< of a date, too
  long whole = 0;
  double real = 0;  ///< of a whole number, too
  bool flag = false;
  std::vector<TomlNode> items;                           ///< of a list
  std::vector<TomlField> fields;  ///< of a table
  int line = 0;
  int column = 0;

  /// Null if the table has no such field.
  const TomlNode* field(const std::string& key) const;
};

struct TomlField {
  std::string key;
  TomlNode node;
};

/// The file's table; nothing, and a diagnostic, if `bytes` is not TOML.
std::optional<TomlNode> parse_toml(const std::string& file,
                                   const std::string& bytes,
                                   Diagnostics& diagnostics);

}  // namespace onrecord
