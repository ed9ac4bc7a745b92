#pragma once
// Which of all sets fit a symbol of a pattern, for all sets at once.

#include "onrecord/rules/class_table.h"
#include "onrecord/rules/pattern.h"

namespace onrecord {

/// The sets that fit, a bit each. Asking thousands of sets one by one took most
/// of the time that loading takes.
SetBits sets_fitting(const SetTable& sets, const SymbolExpression& expression);

}  // namespace onrecord
