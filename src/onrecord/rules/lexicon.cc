#include "onrecord/rules/lexicon.h"

#include <algorithm>
#include <set>

#include "onrecord/rules/rule_checks.h"

namespace onrecord {
namespace {

/// A word that stands twice is harmless, and often a slip for another.
void warn_of_doubles(const std::vector<std::string>& words, const Place& place,
                     const std::string& list, Diagnostics& diagnostics) {
  std::set<std::string> met;
  std::string doubles;
  for (const std::string& word : words) {
    if (!met.insert(folded_word(word)).second) {
      doubles += (doubles.empty() ? "'" : ", '") + word + '\'';
    }
  }
  if (doubles.empty()) return;
  report_doubt(
      diagnostics, place, "R032",
      list + " has more than once: " + doubles + "; leave the doubles out");
}

void add_values(const ClassDefinition& list, ClassId id, RuleBook& book) {
  for (const auto& [words, value] : list.values) {
    book.vocabulary.add(words, id);
    book.values[list.name].emplace(folded_word(words), value);
  }
}

void add_lists(const Definitions& definitions, RuleBook& book,
               Diagnostics& diagnostics) {
  for (const ClassDefinition& list : definitions.classes) {
    warn_of_doubles(list.words, list.place, "the list '" + list.name + "'",
                    diagnostics);
    const ClassId id = book.classes.intern(list.name);
    for (const std::string& implied : list.implies) {
      book.classes.imply(id, book.classes.intern(implied));
    }
    for (const std::string& word : list.words) book.vocabulary.add(word, id);
    add_values(list, id, book);
  }
  for (const EndingDefinition& ending : definitions.endings) {
    book.vocabulary.add_ending(ending.ending, book.classes.intern(ending.name));
  }
}

/// Nouns and the like have classes of their own: "claim" is a noun cue only in
/// "his claim that".
ClassSet classes_of(const CueDefinition& cue, ClassTable& classes) {
  const bool verb = cue.part == "verb";
  const std::string stem = verb ? "say" : "say_" + cue.part;
  const std::string frames = verb ? "frame:" : cue.part + "_frame:";
  ClassSet ids = {classes.intern(stem + ":" + cue.act)};
  for (const std::string& frame : cue.frames) {
    ids.push_back(classes.intern(frames + frame));
  }
  return ids;
}

bool is_sound(const CueDefinition& cue, Diagnostics& diagnostics) {
  const std::set<std::string> acts = {"speech", "document", "stance"};
  const std::set<std::string> parts = {"verb", "noun", "adjective",
                                       "preposition"};
  if (acts.count(cue.act) == 0) {
    report_fault(diagnostics, cue.place, "R031",
                 "a cue's act is speech, document or stance, not '" + cue.act +
                     "'; correct it");
    return false;
  }
  if (parts.count(cue.part) == 0) {
    report_fault(diagnostics, cue.place, "R034",
                 "a cue's pos is verb, noun, adjective or preposition, not '" +
                     cue.part + "'; correct it");
    return false;
  }
  return true;
}

void add_cues(const Definitions& definitions, RuleBook& book,
              Diagnostics& diagnostics) {
  for (const CueDefinition& cue : definitions.cues) {
    warn_of_doubles(cue.words, cue.place, "this cue", diagnostics);
    if (!is_sound(cue, diagnostics)) continue;
    const ClassSet ids = classes_of(cue, book.classes);
    for (const std::string& words : cue.words) {
      for (ClassId id : ids) book.vocabulary.add(words, id);
    }
  }
}

void add_traits(const Definitions& definitions, Vocabulary& vocabulary) {
  const std::pair<std::string_view, WordTrait> traits[] = {
      {"abbreviation", WordTrait::abbreviation},
      {"starter", WordTrait::starter},
      {"name_tail", WordTrait::name_tail},
      {"name_head", WordTrait::name_head}};
  for (const ClassDefinition& list : definitions.classes) {
    for (const auto& [name, trait] : traits) {
      if (list.name != name) continue;
      for (const std::string& word : list.words) {
        vocabulary.set_trait(word, trait);
      }
    }
  }
}

}  // namespace

void add_words(const Definitions& definitions, RuleBook& book,
               Diagnostics& diagnostics) {
  add_lists(definitions, book, diagnostics);
  add_cues(definitions, book, diagnostics);
  add_traits(definitions, book.vocabulary);
}

void add_literals(RuleBook& book) {
  for (std::size_t id = 0; id < book.classes.size(); ++id) {
    const std::string& name = book.classes.name(static_cast<ClassId>(id));
    if (name[0] == '=') {
      book.vocabulary.add(name.substr(1), static_cast<ClassId>(id));
    }
  }
}

}  // namespace onrecord
