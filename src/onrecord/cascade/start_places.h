#pragma once
// At which elements of a paragraph the rules of a pass can begin.

#include <cstdint>
#include <span>
#include <vector>

#include "onrecord/cascade/changes.h"
#include "onrecord/rules/rule_starts.h"

namespace onrecord {

/// Kept up while steps change the elements, so that a step none of whose rules
/// can begin anywhere costs nothing. Keeps its buffers. Views the words.
class StartPlaces {
 public:
  /// Looks at all elements.
  void begin(std::span<const StartWord> words,
             const std::vector<Element>& elements);
  /// Looks again at what was changed and what stands before it; `elements` are
  /// those after the changes.
  void change(const std::vector<Change>& changes,
              const std::vector<Element>& elements);

  /// False if no rule of the step can match.
  bool any(const StepBits& step) const {
    const Row& row = rows_[step.word];
    return (row.anywhere & row.anchors & step.mask) != 0;
  }
  /// By element: the rules that can begin there, a bit each, also of steps that
  /// share the word.
  std::span<const std::uint64_t> of(const StepBits& step) const {
    return rows_[step.word].bits;
  }

 private:
  struct Row {
    std::vector<std::uint64_t> bits;  ///< by element
    std::uint64_t anywhere = 0;  ///< where anything is or was
    std::uint64_t anchors = 0;   ///< rules whose anchor is or was there
  };
  /// Looks at elements [first, last).
  void look(const StartWord& word, const std::vector<Element>& elements,
            std::size_t first, std::size_t last, Row& row) const;
  std::span<const StartWord> words_;
  std::vector<Row> rows_;
};

}  // namespace onrecord
