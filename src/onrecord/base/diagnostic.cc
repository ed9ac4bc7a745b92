#include "onrecord/base/diagnostic.h"

#include <algorithm>

namespace onrecord {

std::string to_string(const Diagnostic& diagnostic) {
  std::string line = diagnostic.file;
  if (diagnostic.line > 0) {
    line += ':' + std::to_string(diagnostic.line);
    if (diagnostic.column > 0) line += ':' + std::to_string(diagnostic.column);
  }
  const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
  line += is_error ? ": error " : ": warning ";
  return line + diagnostic.code + ": " + diagnostic.message;
}

int error_count(const Diagnostics& diagnostics) {
  return static_cast<int>(
      std::count_if(diagnostics.begin(), diagnostics.end(), [](const auto& d) {
        return d.severity == Diagnostic::Severity::error;
      }));
}

}  // namespace onrecord
