#include "onrecord/rules/word_classes.h"

namespace onrecord {

StageClasses::StageClasses(const ClassTable& classes) {
  const std::pair<ClassId*, const char*> names[] = {
      {&role, "role"},
      {&role_modifier, "role_modifier"},
      {&rank, "rank"},
      {&office, "office"},
      {&honorific, "honorific"},
      {&person_word, "person_word"},
      {&anonymous, "anonymous"},
      {&org_word, "org_word"},
      {&doc_word, "doc_word"},
      {&group_word, "group_word"},
      {&org_suffix, "org_suffix"},
      {&organization, "organization"},
      {&place, "place"},
      {&nationality, "nationality"},
      {&document, "document"},
      {&group, "group"},
      {&known, "known"},
      {&male, "male"},
      {&female, "female"},
      {&neuter, "neuter"},
      {&plural, "plural"},
      {&first_person, "first_person"},
      {&pronoun, "pronoun"},
      {&relative, "relative"},
      {&first_name, "first_name"},
      {&first_male, "first_male"},
      {&first_female, "first_female"},
      {&name_suffix, "name_suffix"},
      {&name_particle, "name_particle"},
      {&closed, "closed"},
      {&before_noun, "before_noun"},
      {&article, "article"},
      {&possessive, "possessive"},
      {&preposition, "preposition"},
      {&conjunction, "conjunction"},
      {&possessive_mark, "possessive_mark"},
      {&finite, "finite"},
      {&verb, "verb"},
      {&say, "say"},
      {&stand_in, "stand_in"},
      {&ends_s, "ends_s"},
      {&part_of, "part_of"},
      {&definite, "definite"},
      {&after_noun, "after_noun"},
      {&ed, "ed"}};
  for (const auto& [id, name] : names) *id = *classes.find(name);
}

bool WordClasses::is(std::size_t token, ClassId wanted) const {
  const std::string word = folded(token);
  const auto shape = text_.tokens[token].shape;
  const Vocabulary::Entry* entry = rules_.vocabulary.find(word);
  const SetId set = entry != nullptr
                        ? entry->sets[static_cast<std::size_t>(shape)]
                        : rules_.vocabulary.unknown(word, shape);
  return rules_.sets.has(set, wanted);
}

bool WordClasses::is_capital(std::size_t token) const {
  switch (text_.tokens[token].shape) {
    case Shape::capital:
    case Shape::upper:
    case Shape::mixed:
    case Shape::initial:
      return true;
    default:
      return false;
  }
}

std::string WordClasses::folded(TokenSpan tokens) const {
  std::string words;
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    if (!words.empty()) words += ' ';
    words += folded(i);
  }
  return words;
}

}  // namespace onrecord
