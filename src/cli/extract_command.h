#pragma once
// onrecord extract: articles in, JSON lines out.

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/output.h"

namespace onrecord::cli {

Outcome run_extract(const ExtractCommand& options, Output& output);

}  // namespace onrecord::cli
