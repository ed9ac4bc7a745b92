#pragma once
// Where matches of rules can begin, told by a few symbols.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "onrecord/rules/class_table.h"
#include "onrecord/rules/pattern.h"

namespace onrecord {

/// How many symbols are looked at before a rule is asked.
inline constexpr std::size_t kStartPlaces = 3;

/// What every match of a pattern begins with and holds.
struct PatternStart {
  /// What may stand at its begin, behind that and so on, whether that belongs
  /// to the match or not; symbol 0 is the skeleton's end.
  std::array<ByteMask, kStartPlaces> places;
  ByteMask anchor;       ///< one of these stands in the match
  bool at_edge = false;  ///< it begins with the skeleton
};
PatternStart start_of(const PatternNode& pattern, const MaskOf& mask_of);

/// What a symbol or set may be to rules, a bit each.
struct StartBits {
  std::array<std::uint64_t, kStartPlaces> places{};
  std::uint64_t anchor = 0;
  StartBits& operator|=(const StartBits& other);
};

/// The starts of a step's rules, in the order in which they are asked. From the
/// 64th on they share a bit.
struct StepStarts {
  static constexpr std::size_t kBits = 64;
  StepStarts() = default;
  explicit StepStarts(std::span<const PatternStart> starts);
  int bits = 0;
  std::uint64_t at_edge = 0;
  std::vector<StartBits> by_symbol;
};

/// Where the bits of a step stand in a word of its pass.
struct StepBits {
  std::size_t word = 0;
  int first = 0;
  std::uint64_t mask = 0;
};

/// The starts of some steps side by side in one machine word. Safe for
/// concurrent use: nothing changes after loading.
class StartWord {
 public:
  bool has_room(const StepStarts& step) const {
    return used_ + step.bits <= static_cast<int>(StepStarts::kBits);
  }
  /// While loading: adds a step whose symbols, by SetId, are these; REQUIRES:
  /// there is room. Gives its first bit.
  int add(const StepStarts& step, std::span<const char> symbol_of,
          std::size_t sets);
  /// While loading, at the end: sets that are alike get one row.
  void close();

  const StartBits& of(SetId set) const { return rows_[row_of_[set]]; }
  /// What the skeleton's end is to the rules.
  const StartBits& edge() const { return edge_; }
  /// Rules that match only at the first element.
  std::uint64_t at_edge() const { return at_edge_; }

 private:
  int used_ = 0;
  std::uint64_t at_edge_ = 0;
  StartBits edge_;
  std::vector<std::uint16_t> row_of_;  ///< by SetId
  std::vector<StartBits> rows_;        ///< by SetId until closed
};

}  // namespace onrecord
