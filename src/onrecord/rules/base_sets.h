#pragma once
// The sets of classes that words, sentence ends and quotations can stand for.

#include <vector>

#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// Numbers them, keeping only the classes marked in `used`.
void number_base_sets(RuleBook& book, const std::vector<bool>& used);

}  // namespace onrecord
