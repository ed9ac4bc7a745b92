#include "onrecord/entities/person_name.h"

#include <algorithm>

namespace onrecord {
namespace {

// "Tim" and "Timothy" are one name; "Jo" and "Joseph" may be two.
constexpr std::size_t kShortForm = 3;

void add_initial(std::string_view word, PersonName& name) {
  if (name.words.empty() && name.initial.empty()) name.initial = word[0];
}

bool fits(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.starts_with(a) && (a.size() >= kShortForm || a.size() == 1);
}

}  // namespace

std::size_t surname_of(const WordClasses& words, TokenSpan tokens) {
  std::size_t last = tokens.end - 1;
  while (last > tokens.begin &&
         (words.is(last, Word::name_suffix) ||
          words.text().tokens[last].shape >= Shape::number)) {
    --last;
  }
  return last;
}

std::optional<PersonName> person_name(const WordClasses& words,
                                      TokenSpan tokens) {
  PersonName name;
  const std::size_t last = surname_of(words, tokens);
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    const Shape shape = words.text().tokens[i].shape;
    if (shape == Shape::initial) {
      add_initial(words.folded(i), name);
    } else if (shape < Shape::number && !words.is(i, Word::name_suffix) &&
               !words.is(i, Word::honorific) &&
               !(words.is(i, Word::rank) && i != last)) {
      name.words.push_back(words.folded(i));
    }
  }
  if (name.words.empty()) return std::nullopt;
  return name;
}

PersonName person_name(std::string_view written) {
  PersonName name;
  while (!written.empty()) {
    const std::string_view word = written.substr(0, written.find(' '));
    written.remove_prefix(std::min(written.size(), word.size() + 1));
    if (word.empty()) continue;
    if (word.ends_with('.')) {
      add_initial(folded_word(word), name);
    } else {
      name.words.push_back(folded_word(word));
    }
  }
  return name;
}

bool same_person(const PersonName& a, const PersonName& b) {
  if (a.words.empty() || b.words.empty()) return false;
  if (a.surname() != b.surname()) return false;
  return a.is_full() && b.is_full() && fits(a.given(), b.given());
}

}  // namespace onrecord
