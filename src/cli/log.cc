// spdlog takes 4 to 6 seconds to compile: this file alone includes it.

#include "cli/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace onrecord::cli {

void set_up_log() {
  auto log = spdlog::stderr_color_st("onrecord");
  log->set_pattern("%^%l%$: %v");
  spdlog::set_default_logger(std::move(log));
}

void log_info(std::string_view line) { spdlog::info("{}", line); }
void log_warning(std::string_view line) { spdlog::warn("{}", line); }
void log_error(std::string_view line) { spdlog::error("{}", line); }

void log_diagnostic(const Diagnostic& diagnostic) {
  const bool is_error = diagnostic.severity == Diagnostic::Severity::error;
  (is_error ? log_error : log_warning)(without_severity(diagnostic));
}

}  // namespace onrecord::cli
