#pragma once
// A pattern as a table of states: where its match ends, a look-up a symbol.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "onrecord/rules/pattern.h"

namespace onrecord {

/// A deterministic automaton, built while rules are loaded. It tells the end of
/// the very match that RE2 finds, and nothing of its groups. Safe for
/// concurrent use: nothing changes after building.
class PatternTable {
 public:
  /// None if the pattern would need more than a thousand states.
  static std::optional<PatternTable> build(const PatternNode& pattern,
                                           const MaskOf& mask_of);

  /// The end of the match that begins at `at`; `at` if none does, or if it is
  /// empty.
  std::size_t match_end(std::string_view skeleton, std::size_t at) const;

 private:
  /// A row of `next_`, and whether a match ends where it is reached.
  using State = std::uint16_t;
  static constexpr State kEnds = 0x8000;
  friend class TableBuilder;

  std::array<std::uint8_t, 256> column_{};  ///< by symbol
  std::size_t columns_ = 0;
  std::vector<State> next_;             ///< by state, then column; 0 is dead
  std::vector<bool> ends_at_edge_;      ///< by state: at the skeleton's end
  State first_ = 0;                     ///< at the skeleton's begin
  State inside_ = 0;                    ///< anywhere else
};

}  // namespace onrecord
