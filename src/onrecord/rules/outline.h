#pragma once
// Where matches of a step's rules can begin, found for all of them in one go.

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

/// Where outlines fit: for each element a bit word for each of `words`, the
/// words of outlines that have all the symbols they need.
struct OutlineStarts {
  std::vector<std::size_t> words;
  std::vector<std::uint64_t> bits;
  std::vector<std::uint64_t> places;  ///< a bit an element where any fits
};

/// The outlines of a step's rules, side by side in machine words. Safe for
/// concurrent use.
class Outlines {
 public:
  Outlines() = default;
  /// Numbers the outlines in the order given.
  explicit Outlines(const std::vector<Outline>& outlines);

  /// Which sorts of needed symbols this one is: a bit each.
  std::uint64_t sorts_of(char symbol) const {
    return sorts_[static_cast<unsigned char>(symbol)];
  }
  /// Where matches can begin in `skeleton`, in which `present` sorts of symbols
  /// stand.
  void find_starts(std::string_view skeleton, std::uint64_t present,
                   OutlineStarts& starts) const;
  /// The number of the outline that a bit of a word stands for.
  std::size_t outline_at(std::size_t word, int bit) const {
    return words_[word].outline_of[static_cast<std::size_t>(bit)];
  }

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
    std::array<std::uint16_t, 64> outline_of{};
  };
  std::uint64_t needs_of(const Outline& outline);
  static void add(const Outline& outline, std::size_t number, int first,
                  Word& word);
  static std::uint64_t step(const Word& word, std::uint64_t reached,
                            std::size_t symbol);
  static std::uint64_t edge(const Word& word, std::uint64_t reached,
                            std::size_t symbol);
  static void find_in(const Word& word, std::string_view skeleton,
                      std::size_t index, OutlineStarts& starts);
  /// What one outline needs.
  struct Need {
    std::uint64_t sorts = 0;
    std::size_t word = 0;
  };
  std::vector<Word> words_;
  std::vector<Need> needs_;  ///< by word
  std::vector<ByteMask> needed_;  ///< by sort
  std::array<std::uint64_t, 256> sorts_{};
};

}  // namespace onrecord
