#pragma once
// Classes that the program itself gives or reads.

#include <span>

#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// Names of the classes that stages read; they are kept in every set.
std::span<const char* const> stage_classes();

/// Interns all of them; fills `book.engine`.
void name_engine_classes(RuleBook& book);

}  // namespace onrecord
