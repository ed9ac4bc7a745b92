#include "onrecord/rules/engine_classes.h"

namespace onrecord {
namespace {

constexpr const char* kShapeNames[kShapes] = {"lower", "capital",     "upper",
                                              "mixed", "initial",     "number",
                                              "mark",  "punctuation", "symbol"};

/// Classes that stages read by name; they are kept in every set.
constexpr const char* kStageClasses[] = {"stop",         "say:speech",
                                         "say:document",
                                         "say:stance",   "pronoun",
                                         "plural",       "male",
                                         "female",       "person",
                                         "organization", "place",
                                         "role",         "group",
                                         "anonymous",    "document",
                                         "name",         "neuter",
                                         "negation",     "doubt",
                                         "first_person", "relative",
                                         "quote",        "given",
                                         "org_word",     "doc_word",
                                         "group_word",   "known",
                                         "first_name",   "first_male",
                                         "first_female", "honorific",
                                         "rank",         "role_modifier",
                                         "person_word",  "closed",
                                         "before_noun",  "article",
                                         "preposition",  "possessive_mark",
                                         "conjunction",  "verb",
                                         "finite",       "nationality",
                                         "name_suffix",  "name_particle",
                                         "org_suffix",   "say",
                                         "possessive",   "stand_in",
                                         "ends_s",       "equipment",
                                         "part_of",      "definite",
                                         "after_noun", "asking",   "ed",
                                         "office",       "the_content",
                                         "the_source",   "the_cue",
                                         "the_cue:told", "denial",
    "date", "relative_date", "duration", "time", "money", "percent",
    "quantity", "number", "cardinal"};

}  // namespace

std::span<const char* const> stage_classes() { return kStageClasses; }

void name_engine_classes(RuleBook& book) {
  ClassTable& classes = book.classes;
  EngineClasses& engine = book.engine;
  for (std::size_t i = 0; i < kShapes; ++i) {
    engine.shapes[i] = classes.intern(kShapeNames[i]);
  }
  const std::pair<ClassId*, const char*> names[] = {
      {&engine.stop, "stop"},
      {&engine.soft, "soft"},
      {&engine.quote_comma, "quote_comma"},
      {&engine.quote_stop, "quote_stop"},
      {&engine.quote_ask, "quote_ask"},
      {&engine.quote_bare, "quote_bare"},
      {&engine.quote_open, "quote_open"},
      {&engine.quote_short, "quote_short"},
      {&engine.quote_long, "quote_long"},
      {&engine.quote_title, "quote_title"},
      {&engine.quote_lower, "quote_lower"},
      {&engine.quote_single, "quote_single"}};
  for (const auto& [id, name] : names) *id = classes.intern(name);
  const ClassId quote = classes.intern("quote");
  for (ClassId end : {engine.quote_comma, engine.quote_stop, engine.quote_ask,
                      engine.quote_bare, engine.quote_open}) {
    classes.imply(end, quote);
  }
  classes.imply(engine.soft, engine.stop);
  for (const char* name : kStageClasses) classes.intern(name);
}

}  // namespace onrecord
