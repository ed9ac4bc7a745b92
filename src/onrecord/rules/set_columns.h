#pragma once
// Which of all sets fit a symbol of a pattern, for all sets at once.

#include <cstdint>
#include <vector>

#include "onrecord/rules/class_table.h"
#include "onrecord/rules/pattern.h"

namespace onrecord {

/// A bit for each SetId, 64 a word.
using SetBits = std::vector<std::uint64_t>;

/// The table turned on its side: a row of bits for each class that the
/// expressions name. Asking thousands of sets one by one took most of the time
/// that loading takes.
class SetColumns {
 public:
  SetColumns(const SetTable& sets,
             const std::vector<const SymbolExpression*>& expressions);
  /// REQUIRES: one of the expressions given before.
  SetBits fitting(const SymbolExpression& expression) const;

 private:
  std::size_t words_;
  std::vector<std::size_t> column_of_;  // by ClassId; 0 for none
  std::vector<SetBits> columns_;
};

}  // namespace onrecord
