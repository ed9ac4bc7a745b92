#pragma once
// What single words of a text may be, for stages that read names and sources.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/rule_book.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// Classes that the entity and speaker stages ask for; rule files say which
/// words have them.
enum class Word : std::uint8_t {
  role, role_modifier, rank, office, honorific, person_word, anonymous,
  org_word, doc_word, group_word, org_suffix,
  organization, place, nationality,
  male, female, neuter, plural, first_person, pronoun, relative,
  first_name, first_male, first_female, name_suffix, name_particle,
  closed, before_noun, article, preposition, conjunction, possessive_mark,
  part_of, definite, after_noun, asking, stand_in, finite, say, ed, ends_s,
  says_speech, says_document, says_stance, negation, denial
};
inline constexpr std::size_t kWords = static_cast<std::size_t>(Word::denial) + 1;

constexpr std::uint64_t any_of(std::initializer_list<Word> words) {
  std::uint64_t bits = 0;
  for (const Word word : words) {
    bits |= std::uint64_t{1} << static_cast<unsigned>(word);
  }
  return bits;
}

/// The classes of every set of a rule book as bits, so that asking costs no
/// search. Views the rule book, which must outlive it. Safe for concurrent use.
class Lexicon {
 public:
  explicit Lexicon(const RuleBook& rules);

  const RuleBook& rules() const { return rules_; }
  /// Bit i is set if the token is Word(i). REQUIRES: the text was read with the
  /// rule book's words.
  std::uint64_t bits(const Token& token) const;
  bool is(SetId set, Word wanted) const {
    return (bits_[set] >> static_cast<unsigned>(wanted) & 1) != 0;
  }
  /// By any shape; `folded` is case-folded.
  bool can_be(std::string_view folded, Word wanted) const;
  /// The same of a word by its number.
  bool can_be(std::uint32_t word, Word wanted) const;

 private:
  const RuleBook& rules_;
  std::vector<std::uint64_t> bits_;  ///< by SetId
};

/// The words of one text, which was read with the rule book's words. Views it:
/// lives inside one call of a stage.
class WordClasses {
 public:
  WordClasses(const Text& text, const Lexicon& lexicon);

  bool is(std::size_t token, Word wanted) const {
    return (bits(token) >> static_cast<unsigned>(wanted) & 1) != 0;
  }
  /// Of one of the classes in any_of(..).
  bool is_any(std::size_t token, std::uint64_t wanted) const {
    return (bits(token) & wanted) != 0;
  }
  bool is_capital(std::size_t token) const;
  std::string_view word(std::size_t token) const {
    return text_.slice(text_.tokens[token].span);
  }
  std::string folded(std::size_t token) const {
    return folded_word(word(token));
  }
  /// The words of `tokens`, folded, one blank between them.
  std::string folded(TokenSpan tokens) const;
  /// The same, added to `out`.
  void append_folded(TokenSpan tokens, std::string& out) const;
  const Text& text() const { return text_; }
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  std::uint64_t bits(std::size_t token) const {
    return lexicon_.bits(text_.tokens[token]);
  }

  const Text& text_;
  const Lexicon& lexicon_;
};

}  // namespace onrecord
