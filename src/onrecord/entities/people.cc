#include "onrecord/entities/people.h"

#include <algorithm>

namespace onrecord {
namespace {

bool contradict(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b;
}

}  // namespace

void People::add(Person person) {
  printed_.insert(person.printed);
  people_.push_back(std::move(person));
}

std::size_t People::known(const PersonName& name,
                          std::string_view dossier) const {
  for (const Person& person : people_) {
    if (same_person(person.name, name)) return person.entity;
    if (!dossier.empty() && person.dossier == dossier) return person.entity;
  }
  return kNobody;
}

std::size_t People::bearer(std::string_view surname, std::size_t token,
                           std::string_view gender) const {
  const Person* best = nullptr;
  for (const Person& person : people_) {
    if (person.name.surname() != surname) continue;
    if (contradict(gender, person.gender)) continue;
    const bool before = person.first <= token;
    if (best == nullptr ||
        (before && (best->first > token || person.first > best->first))) {
      best = &person;
    }
  }
  return best == nullptr ? kNobody : best->entity;
}

bool People::is_surname(const WordClasses& words, std::size_t token) const {
  if (printed_.find(words.word(token)) != printed_.end()) return true;
  if (words.text().tokens[token].shape != Shape::upper) return false;
  const std::string folded = words.folded(token);
  return std::any_of(
      people_.begin(), people_.end(),
      [&](const Person& person) { return person.name.surname() == folded; });
}

}  // namespace onrecord
