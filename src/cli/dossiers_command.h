#pragma once
// onrecord dossiers: check, find and suggest who is known beforehand.

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/output.h"

namespace onrecord::cli {

Outcome run_dossiers(const DossiersCommand& command, Output& output);

}  // namespace onrecord::cli
