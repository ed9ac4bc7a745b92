#pragma once
// Runs the examples that every rule brings along.

#include <cstddef>

#include "onrecord/base/diagnostic.h"

namespace onrecord {

struct RuleBook;

/// What running the examples gave.
struct RuleCheck {
  Diagnostics diagnostics;  ///< in the order of files and lines
  std::size_t rules = 0;
  std::size_t examples = 0;  ///< match and near_miss
  std::size_t todo = 0;      ///< todo_match that still do not match
};

/// Runs each example through the whole cascade of `rules`. A `match` is good
/// when its rule fires and catches what is marked, a `near_miss` when its rule
/// does not fire. A `todo_match` that matches by now is a warning.
RuleCheck check_examples(const RuleBook& rules);

}  // namespace onrecord
