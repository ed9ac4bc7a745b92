#pragma once
// onrecord add: articles into a store; only what is new.

#include "cli/exit_code.h"
#include "cli/options.h"

namespace onrecord::cli {

Outcome run_add(const AddCommand& options);

}  // namespace onrecord::cli
