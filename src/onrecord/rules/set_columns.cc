#include "onrecord/rules/set_columns.h"

#include <algorithm>

namespace onrecord {

SetColumns::SetColumns(const SetTable& sets,
                       const std::vector<const SymbolExpression*>& expressions)
    : words_((sets.size() + 63) / 64), columns_(1) {
  for (const SymbolExpression* expression : expressions) {
    for (const auto& terms : *expression) {
      for (const SymbolTerm& term : terms) {
        if (term.id >= column_of_.size()) column_of_.resize(term.id + 1u, 0);
        if (column_of_[term.id] != 0) continue;
        column_of_[term.id] = columns_.size();
        columns_.emplace_back(words_, 0);
      }
    }
  }
  for (std::size_t set = 0; set < sets.size(); ++set) {
    for (ClassId id : sets.classes(static_cast<SetId>(set))) {
      if (id >= column_of_.size() || column_of_[id] == 0) continue;
      columns_[column_of_[id]][set / 64] |= std::uint64_t{1} << (set % 64);
    }
  }
}

SetBits SetColumns::fitting(const SymbolExpression& expression) const {
  SetBits any(words_, 0);
  for (const auto& terms : expression) {
    SetBits all(words_, ~std::uint64_t{0});
    for (const SymbolTerm& term : terms) {
      const SetBits& column = columns_[column_of_[term.id]];
      const std::uint64_t flip = term.negated ? ~std::uint64_t{0} : 0;
      for (std::size_t i = 0; i < words_; ++i) all[i] &= column[i] ^ flip;
    }
    for (std::size_t i = 0; i < words_; ++i) any[i] |= all[i];
  }
  return any;
}

}  // namespace onrecord
