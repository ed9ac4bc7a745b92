#pragma once
// onrecord rules: check, list, show, try.

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/output.h"

namespace onrecord::cli {

Outcome run_rules(const RulesCommand& options, Output& output);

}  // namespace onrecord::cli
