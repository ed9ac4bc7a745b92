#pragma once
// onrecord sheet: quotes of a store laid out for people.

#include <string>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/output.h"

namespace onrecord::cli {

/// The question in words, for the head of the sheet: "Kirby, Lavrov; since
/// 2022-03-01". Empty if everything was asked for.
std::string asked(const SheetCommand& command);

Outcome run_sheet(const SheetCommand& command, Output& output);

}  // namespace onrecord::cli
