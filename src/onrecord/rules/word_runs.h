#pragma once
// Runs of words, found word by word from their numbers.

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace onrecord {

/// A tree whose branches are the words of runs. A place in it is a number; 0 is
/// none. Grows while rules are loaded, is then only read, by many threads.
class WordRuns {
 public:
  using Place = std::uint32_t;

  /// The place at which the run of these words ends, new if there was none.
  /// REQUIRES: two words at least.
  Place add(std::span<const std::uint32_t> words);
  /// The place after the first word of a run; 0 if none begins with it.
  Place begin(std::uint32_t word) const {
    return word < words_.size() ? words_[word].first : 0;
  }
  /// The place after one more word; 0 if no run goes on with it.
  Place next(Place place, std::uint32_t word) const {
    return word < words_.size() && words_[word].inside ? look_up(place, word)
                                                       : 0;
  }
  /// How many places there are, 0 among them.
  std::size_t size() const { return size_; }

 private:
  struct Word {
    Place first = 0;      ///< if it begins a run
    bool inside = false;  ///< if it goes on with one
  };
  static std::uint64_t key(Place place, std::uint32_t word) {
    return std::uint64_t{place} << 32 | word;
  }
  Place look_up(Place place, std::uint32_t word) const;

  std::vector<Word> words_;  ///< by number
  std::unordered_map<std::uint64_t, Place> next_;
  Place size_ = 1;
};

}  // namespace onrecord
