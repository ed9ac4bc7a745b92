#pragma once
// What people are told while the program runs: stderr, through spdlog.

#include <string_view>

#include "onrecord/base/diagnostic.h"

namespace onrecord::cli {

/// Call once, before the first line. Lines read "warning: ..", no times, so
/// that two runs can be compared.
void set_up_log();

void log_info(std::string_view line);
void log_warning(std::string_view line);
void log_error(std::string_view line);
void log_diagnostic(const Diagnostic& diagnostic);

}  // namespace onrecord::cli
