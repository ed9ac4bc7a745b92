#pragma once
// What single words and word runs may be, looked up and never compiled.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/class_table.h"
#include "onrecord/rules/word_runs.h"
#include "onrecord/text/text.h"
#include "onrecord/text/word_list.h"

namespace onrecord {

/// The set of a token by its word and shape, and of runs of tokens. Read by
/// many threads after loading.
class Vocabulary {
 public:
  using Sets = std::array<SetId, kShapes>;  ///< by shape

  /// While loading: what is known of a word or of a run ("according to").
  void add(std::string_view words, ClassId id);
  void add_ending(std::string_view ending, ClassId id);
  void set_trait(std::string_view word, WordTrait trait);
  /// Numbers the sets, keeping only the classes marked in `used`.
  void number_sets(const ClassTable& classes, const std::vector<bool>& used,
                   const std::array<ClassId, kShapes>& shapes, SetTable& sets);

  /// What texts are to be read with.
  const WordList& words() const { return words_; }
  /// REQUIRES, as those below: number_sets was called, and `word` is a number
  /// of words().
  SetId set_of(std::uint32_t word, Shape shape) const {
    return sets_[word][static_cast<std::size_t>(shape)];
  }
  const Sets& sets_of(std::uint32_t word) const { return sets_[word]; }
  /// The classes that lists give the word, not its ending.
  const ClassSet& classes_of(std::uint32_t word) const { return own_[word]; }
  const WordRuns& runs() const { return runs_; }
  /// The sets of the run that ends at a place; null if it only goes on there.
  const Sets* run_sets(WordRuns::Place place) const {
    return run_classes_[place].empty() ? nullptr : &run_sets_[place];
  }

  /// The sets of single signs, sorted.
  std::vector<SetId> punctuation_sets() const;
  /// Every word and run of a class, sorted.
  std::vector<std::string> members(ClassId id) const;

 private:
  void add_tokens(std::string_view word, std::vector<std::uint32_t>& numbers);
  WordList words_;
  std::vector<ClassSet> own_ = std::vector<ClassSet>(1);  ///< by word
  std::vector<Sets> sets_;                                ///< by word
  std::vector<std::pair<std::uint32_t, ClassId>> endings_;
  WordRuns runs_;
  // By place in the runs.
  std::vector<std::string> run_words_ = std::vector<std::string>(1);
  std::vector<ClassSet> run_classes_ = std::vector<ClassSet>(1);
  std::vector<Sets> run_sets_;
};

}  // namespace onrecord
