#pragma once
// onrecord explain: why a text gave the quotes it gave.

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/output.h"

namespace onrecord::cli {

Outcome run_explain(const ExplainCommand& options, Output& output);

}  // namespace onrecord::cli
