#pragma once
// What single words of a text may be, for stages that read names and sources.

#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/rule_book.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// Classes that the entity and speaker stages ask for. Each is kept in every
/// set of the rule book.
struct StageClasses {
  explicit StageClasses(const ClassTable& classes);
  ClassId role, role_modifier, rank, office,
      honorific, person_word, anonymous;
  ClassId org_word, doc_word, group_word, org_suffix;
  ClassId organization, place, nationality, document, group, known;
  ClassId male, female, neuter, plural, first_person, pronoun, relative;
  ClassId first_name, first_male, first_female, name_suffix, name_particle;
  ClassId closed, before_noun, article, possessive, preposition, conjunction;
  ClassId possessive_mark, finite, verb, say, stand_in, ends_s;
  ClassId part_of, definite, after_noun, ed;
};

/// Looks words up. Views the text and rules: lives inside one stage's call.
class WordClasses {
 public:
  WordClasses(const Text& text, const RuleBook& rules)
      : text_(text), rules_(rules), id(rules.classes) {}

  bool is(std::size_t token, ClassId wanted) const;
  bool is_capital(std::size_t token) const;
  std::string_view word(std::size_t token) const {
    return text_.slice(text_.tokens[token].span);
  }
  std::string folded(std::size_t token) const {
    return folded_word(word(token));
  }
  /// The words of `tokens`, folded, one blank between them.
  std::string folded(TokenSpan tokens) const;
  const Text& text() const { return text_; }
  const RuleBook& rules() const { return rules_; }

 private:
  const Text& text_;
  const RuleBook& rules_;

 public:
  const StageClasses id;
};

}  // namespace onrecord
