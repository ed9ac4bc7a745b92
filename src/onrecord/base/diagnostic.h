#pragma once
// A fault in a file that a person edits, with its place and its remedy.

#include <string>
#include <vector>

namespace onrecord {

/// One fault. Many are collected and shown at once, so that a rule writer
/// mends a file in one round. `code` is stable ("R012") and never reused.
struct Diagnostic {
  enum class Severity { error, warning };
  Severity severity = Severity::error;
  std::string code;
  std::string file;
  int line = 0;    ///< from 1; 0 if the fault belongs to the whole file
  int column = 0;  ///< from 1, in code points
  std::string message;  ///< what is wrong, then what to do
};

using Diagnostics = std::vector<Diagnostic>;

/// `file:line:column: error R012: message`, one line, no newline at its end.
std::string to_string(const Diagnostic& diagnostic);

/// The same without its severity, for where that is said already.
std::string without_severity(const Diagnostic& diagnostic);

/// How many of them are errors.
int error_count(const Diagnostics& diagnostics);

}  // namespace onrecord
