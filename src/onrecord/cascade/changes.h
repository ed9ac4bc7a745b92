#pragma once
// What a step does to the elements of a paragraph, done at its end.

#include <algorithm>
#include <vector>

#include "onrecord/cascade/element.h"

namespace onrecord {

/// Elements [begin, end) become one, or vanish.
struct Change {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool drops = false;
  Element made;
};

/// Does the changes, which stand in order, to a row that has something for
/// each element; `made(change)` is what the new element has there. In place: a
/// change never makes a row longer. REQUIRES: there are changes.
template <class Row, class Made>
void apply(const std::vector<Change>& changes, const Made& made, Row& row) {
  const auto at = [&](std::size_t i) {
    return row.begin() + static_cast<std::ptrdiff_t>(i);
  };
  auto to = at(changes.front().begin);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (!changes[i].drops) *to++ = made(changes[i]);
    const std::size_t next =
        i + 1 < changes.size() ? changes[i + 1].begin : row.size();
    to = std::move(at(changes[i].end), at(next), to);
  }
  row.erase(to, row.end());
}

}  // namespace onrecord
