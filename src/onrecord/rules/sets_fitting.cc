#include "onrecord/rules/sets_fitting.h"

#include <algorithm>

namespace onrecord {
namespace {

/// Takes out of `all` what the term refuses.
void narrow(const SetBits& column, bool negated, SetBits& all) {
  const std::size_t known = std::min(column.size(), all.size());
  const std::uint64_t flip = negated ? ~std::uint64_t{0} : 0;
  for (std::size_t i = 0; i < known; ++i) all[i] &= column[i] ^ flip;
  if (negated) return;
  std::fill(all.begin() + static_cast<std::ptrdiff_t>(known), all.end(), 0);
}

}  // namespace

SetBits sets_fitting(const SetTable& sets, const SymbolExpression& expression) {
  const std::size_t words = (sets.size() + 63) / 64;
  SetBits any(words, 0);
  SetBits all(words);
  for (const auto& terms : expression) {
    std::fill(all.begin(), all.end(), ~std::uint64_t{0});
    for (const SymbolTerm& term : terms) {
      narrow(sets.having(term.id), term.negated, all);
    }
    for (std::size_t i = 0; i < words; ++i) any[i] |= all[i];
  }
  // No set has a number behind the last one.
  if (sets.size() % 64 != 0) {
    any.back() &= (std::uint64_t{1} << sets.size() % 64) - 1;
  }
  return any;
}

}  // namespace onrecord
