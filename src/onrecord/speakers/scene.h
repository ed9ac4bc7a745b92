#pragma once
// What the resolver can see of an article: its words and who is named where.

#include <cstdint>
#include <span>
#include <vector>

#include "onrecord/model/mention.h"
#include "onrecord/rules/word_classes.h"

namespace onrecord {

/// A mention by its tokens; dates and amounts are left out.
struct Named {
  TokenSpan tokens;
  std::size_t entity = 0;
};

/// Views an article: lives inside one call of the stage.
class Scene {
 public:
  Scene(const Text& text, const Lexicon& lexicon,
        std::span<const Entity> entities, std::span<const Mention> mentions);

  const Text& text() const { return text_; }
  const WordClasses& words() const { return words_; }
  const Entity& entity(std::size_t index) const { return entities_[index]; }
  std::span<const Entity> entities() const { return entities_; }
  std::span<const Named> names() const { return names_; }
  bool is_person(const Named& named) const;
  /// "Berg supporters", "the Oslo case": the name only describes a noun.
  bool describes_noun(const Named& named) const;
  /// "Berg's umbrella"
  bool owns(const Named& named) const;
  /// The mention that covers this token, or null.
  const Named* name_at(std::size_t token) const {
    return name_of_[token] == 0 ? nullptr : &names_[name_of_[token] - 1];
  }
  /// Stands between quotation marks.
  bool is_quoted(std::size_t token) const;
  std::size_t sentence_begin(std::size_t token) const;
  /// Words as printed, each stretch of space one blank.
  std::string printed(TokenSpan tokens) const;

 private:
  void number_tokens();

  const Text& text_;
  const WordClasses words_;
  std::span<const Entity> entities_;
  std::vector<Named> names_;
  std::vector<std::uint32_t> name_of_;  ///< by token, from 1; 0 is no name
};

}  // namespace onrecord
