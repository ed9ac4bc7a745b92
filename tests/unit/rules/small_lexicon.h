#pragma once
// A few English words, enough for names and sources, without rule files.

#include "onrecord/rules/compiler.h"
#include "onrecord/rules/word_classes.h"

namespace onrecord {

inline ClassDefinition word_list(std::string name,
                                 std::vector<std::string> words,
                                 std::vector<std::string> implies = {}) {
  ClassDefinition list;
  list.name = std::move(name);
  list.words = std::move(words);
  list.implies = std::move(implies);
  return list;
}

inline Definitions small_words() {
  Definitions small;
  small.endings.push_back({"ed", "ed", {}});
  small.endings.push_back({"ends_s", "s", {}});
  small.evidence = {{"in", -1, 0, 2, {}},
                    {"speaks", 1.5, 0.3, 0, {}},
                    {"opening", -2.5, -2.5, -2.5, {}}};
  small.classes = {
      word_list("first_male", {"Bo", "Tim"}, {"first_name"}),
      word_list("first_female", {"Ana", "Zuza"}, {"first_name"}),
      word_list("honorific", {"Mr.", "Mrs."}),
      word_list("rank", {"Capt."}),
      word_list("office", {"Minister", "Gov.", "Secretary"}, {"rank"}),
      word_list("role", {"guide", "minister", "spokeswoman", "spokesman",
                         "secretary", "governor", "driver"}),
      word_list("role_modifier", {"rail", "press", "former", "road"}),
      word_list("title:governor", {"governor", "Gov."}),
      word_list("person_word", {"woman", "friend"}),
      word_list("group_word", {"guides", "officials", "walkers", "supporters"},
                {"group", "plural"}),
      word_list("anonymous", {"official", "officials"}),
      word_list("org_word", {"office", "campaign"}, {"organization"}),
      word_list("org_suffix", {"Office"}),
      word_list("doc_word", {"report", "map", "article"}, {"document"}),
      word_list("male", {"mr.", "he", "spokesman"}),
      word_list("female", {"mrs.", "she", "spokeswoman", "woman"}),
      word_list("neuter", {"it", "which"}),
      word_list("plural", {"they"}),
      word_list("first_person", {"i", "we"}),
      word_list("pronoun", {"i", "we", "he", "she", "it", "they"}, {"closed"}),
      word_list("relative", {"who", "which"}, {"closed"}),
      word_list("place", {"Oslo", "Norway", "East Quist"}),
      word_list("article", {"a", "an", "the"}, {"closed", "before_noun"}),
      word_list("definite", {"the"}),
      word_list("preposition", {"of", "in", "for", "with"}, {"closed"}),
      word_list("part_of", {"of"}),
      word_list("conjunction", {"and", "but"}, {"closed"}),
      word_list("possessive_mark", {"'s"}, {"closed"}),
      word_list("after_noun", {"familiar"}),
      word_list("finite", {"was", "is", "met"}, {"closed"}),
      word_list("say", {"said", "added", "asked"}),
      word_list("asking", {"asked"}),
      word_list("name_suffix", {"Jr."}),
      word_list("abbreviation", {"mr.", "mrs.", "capt.", "gov.", "jr."}),
  };
  small.classes.push_back(word_list("nationality", {"Norwegian"}));
  small.classes.back().values = {{"norwegian", "Norway"}};
  const std::pair<const char*, double> weights[] = {
      {"enough", 2.5},           {"enough for things", 3.5},
      {"enough for a title", 0.5}, {"clear lead", 1},
      {"same sentence", 2.5},    {"sentence before", 1.5},
      {"same paragraph", 1},     {"paragraph before", 0.5},
      {"further off", -1.5},     {"another sentence", -1.5},
      {"another nearer", -1.5},
      {"subject", 1.5},          {"last speaker", 2},
      {"last speaker above", 1.5}, {"asked a question", -1.5},
      {"spoke before", 0.5},     {"last named", 0.5},
      {"owner of something", -0.5}, {"inside a quotation", -2},
      {"in the words themselves", -3}, {"gender shown", 1},
      {"number shown", 1},       {"role fits", 2}};
  for (const auto& [name, adds] : weights) {
    small.weights.push_back({name, adds, {}});
  }
  return small;
}

inline const RuleBook& small_rules() {
  static const std::shared_ptr<const RuleBook> rules = [] {
    Diagnostics diagnostics;
    return compile_rules(small_words(), diagnostics);
  }();
  return *rules;
}

inline const Lexicon& small_lexicon() {
  static const Lexicon lexicon(small_rules());
  return lexicon;
}

}  // namespace onrecord
