#pragma once
// onrecord eval: how right the quotes and mentions are, measured on gold.

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/output.h"

namespace onrecord::cli {

Outcome run_eval(const EvalCommand& options, Output& output);

}  // namespace onrecord::cli
