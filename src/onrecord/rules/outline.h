#pragma once
// Where rows of symbols fit that every match of a rule fits, found for all
// rules of a step in one go.

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "onrecord/rules/pattern.h"

namespace onrecord {

/// One place of an outline: which symbols fit there, and how often it may be
/// taken. The two edges of the skeleton count as symbols.
struct OutlinePlace {
  static constexpr std::size_t kBegin = 256, kEnd = 257, kSymbols = 258;
  std::bitset<kSymbols> symbols;
  bool optional = false;
  bool repeats = false;
};

/// A pattern flattened to a row of places that every match of it fits; what
/// else fits is found out by RE2.
using Outline = std::vector<OutlinePlace>;
Outline outline_of(const PatternNode& node, const MaskOf& mask_of);

/// The outlines of a step's rules, side by side in machine words. Safe for
/// concurrent use.
class Outlines {
 public:
  Outlines() = default;
  /// Numbers the outlines in the order given.
  explicit Outlines(const std::vector<Outline>& outlines);

  /// By element: of the wanted rules, a bit each in the order of their
  /// outlines, those whose outline fits there, and perhaps others. From the
  /// 64th on they share a bit.
  void find_fitting(std::string_view skeleton, std::uint64_t wanted,
                    std::vector<std::uint64_t>& fitting) const;

 private:
  /// Places that a symbol may enter, and those that it may stay in.
  struct Row {
    std::uint64_t enters = 0;
    std::uint64_t stays = 0;
  };
  struct Word {
    std::array<Row, OutlinePlace::kSymbols> rows{};
    std::uint64_t entry = 0;     ///< before the last place: always reached
    std::uint64_t done = 0;      ///< first places
    std::uint64_t optional = 0;  ///< places that may be left out
    std::uint64_t before = 0;    ///< the bit before each run of those
    std::uint64_t last = 0;      ///< the last bit of each run
    std::uint64_t outlines = 0;  ///< whose outlines stand in it, a bit each
    std::array<std::uint64_t, 64> outline_of{};  ///< by first place
  };
  static void add(const Outline& outline, std::size_t number, int first,
                  Word& word);
  static std::uint64_t step(const Word& word, std::uint64_t reached,
                            std::size_t symbol);
  static std::uint64_t edge(const Word& word, std::uint64_t reached,
                            std::size_t symbol);
  static void find_in(const Word& word, std::string_view skeleton,
                      std::vector<std::uint64_t>& fitting);
  std::vector<Word> words_;
};

}  // namespace onrecord
