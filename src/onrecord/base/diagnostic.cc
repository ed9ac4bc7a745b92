#include "onrecord/base/diagnostic.h"

#include <algorithm>

namespace onrecord {
namespace {

/// "file:line:column: ", as far as it is known.
std::string place_of(const Diagnostic& diagnostic) {
  std::string place = diagnostic.file;
  if (diagnostic.line > 0) {
    place += ':' + std::to_string(diagnostic.line);
    if (diagnostic.column > 0) place += ':' + std::to_string(diagnostic.column);
  }
  return place + ": ";
}

}  // namespace

std::string without_severity(const Diagnostic& diagnostic) {
  return place_of(diagnostic) + diagnostic.code + ": " + diagnostic.message;
}

std::string to_string(const Diagnostic& diagnostic) {
  const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
  return place_of(diagnostic) + (is_error ? "error " : "warning ") +
         diagnostic.code + ": " + diagnostic.message;
}

int error_count(const Diagnostics& diagnostics) {
  return static_cast<int>(
      std::count_if(diagnostics.begin(), diagnostics.end(), [](const auto& d) {
        return d.severity == Diagnostic::Severity::error;
      }));
}

}  // namespace onrecord
