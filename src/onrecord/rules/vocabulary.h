#pragma once
// What single words and word runs may be, looked up and never compiled.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/class_table.h"
#include "onrecord/rules/word_table.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// Lower case, with ’ as ': how words are looked up.
std::string folded_word(std::string_view word);

/// The same without an allocation, for words of ASCII letters.
class FoldedWord {
 public:
  /// Valid until the next call. Empty for what is longer than any word of a
  /// list: it is looked up by its shape.
  std::string_view of(std::string_view word);

 private:
  static constexpr std::size_t kLongest = 64;
  char buffer_[kLongest];
  std::string other_;
};

/// The set of a token by its word and shape, and of runs of tokens. Words are
/// case-folded with straight apostrophes. Read by many threads after loading.
class Vocabulary {
 public:
  struct Entry {
    std::array<SetId, kShapes> sets{};
    int longest_run = 1;  ///< tokens of the longest run it begins
    ClassSet classes;     ///< of the word itself
  };

  /// While loading: what is known of a word or of a run ("according to").
  void add(std::string_view words, ClassId id);
  void add_ending(std::string ending, ClassId id);
  /// Numbers the sets, keeping only the classes marked in `used`.
  void number_sets(const ClassTable& classes, const std::vector<bool>& used,
                   const std::array<ClassId, kShapes>& shapes, SetTable& sets);

  /// REQUIRES: number_sets was called; `folded` is case-folded.
  const Entry* find(std::string_view folded) const;
  SetId unknown(std::string_view folded, Shape shape) const;
  SetId set_of(std::string_view folded, Shape shape) const {
    const Entry* entry = find(folded);
    return entry != nullptr ? entry->sets[static_cast<std::size_t>(shape)]
                            : unknown(folded, shape);
  }
  /// The sets of single signs, sorted.
  std::vector<SetId> punctuation_sets() const;
  /// Null if no run begins with these words; an entry without classes if they
  /// only begin one.
  const Entry* find_run(std::string_view folded_words) const;
  /// Every word and run of a class, sorted.
  std::vector<std::string> members(ClassId id) const;

 private:
  std::size_t ending_of(std::string_view folded) const;
  WordTable<Entry> words_;
  WordTable<Entry> runs_;
  std::vector<std::pair<std::string, ClassId>> endings_;
  std::vector<std::array<SetId, kShapes>> unknown_;  // by ending, 0 for none
};

}  // namespace onrecord
