#pragma once
// A person's name taken apart, so that two spellings can be held together.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/word_classes.h"

namespace onrecord {

/// Folded words; initials, titles and Jr. are not among them. The last word is
/// the surname.
struct PersonName {
  std::vector<std::string> words;
  std::string initial;  ///< of a given name that is only an initial: "j"

  bool is_full() const { return words.size() > 1 || !initial.empty(); }
  const std::string& surname() const { return words.back(); }
  const std::string& given() const {
    return words.size() > 1 ? words.front() : initial;
  }
};

/// The token of the surname: the last but for Jr. and signs. REQUIRES: `tokens`
/// are not empty.
std::size_t surname_of(const WordClasses& words, TokenSpan tokens);
/// None if nothing but titles stands in `tokens`.
std::optional<PersonName> person_name(const WordClasses& words,
                                      TokenSpan tokens);
/// A name as rule files write it: words between blanks.
PersonName person_name(std::string_view written);

/// Both full: one surname, and given names that do not contradict each other
/// ("Ben" and "Benjamin", "J." and "Jon").
bool same_person(const PersonName& a, const PersonName& b);

}  // namespace onrecord
