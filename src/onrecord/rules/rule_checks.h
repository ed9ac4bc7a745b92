#pragma once
// What can be wrong with definitions before any pattern is read.

#include <string>
#include <vector>

#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// An error, and a warning, at a place.
void report_fault(Diagnostics& diagnostics, const Place& place,
                  const char* code, std::string message);
void report_doubt(Diagnostics& diagnostics, const Place& place,
                  const char* code, std::string message);

/// Switches rules off and narrows them. An override of no rule is a fault.
void apply_overrides(Definitions& definitions, Diagnostics& diagnostics);

/// Leaves out rules with an unknown status, act, polarity or step, without
/// examples, or whose id is taken.
void leave_out_unsound(Definitions& definitions, Diagnostics& diagnostics);

/// Warns of fragments that no pattern names, and of classes that neither a
/// pattern nor a stage reads; `used` marks the classes that one does.
void report_unused(const Definitions& definitions, const ClassTable& classes,
                   const std::vector<bool>& used, Diagnostics& diagnostics);

}  // namespace onrecord
