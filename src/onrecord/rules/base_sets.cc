#include "onrecord/rules/base_sets.h"

#include <utility>

namespace onrecord {
namespace {

SetId made(RuleBook& book, ClassSet classes, const std::vector<bool>& used) {
  return book.sets.intern(
      restricted(book.classes.closure(std::move(classes)), used));
}

ClassSet classes_of(const QuoteFacts& facts, const EngineClasses& engine) {
  const ClassId ends[] = {engine.quote_comma, engine.quote_stop,
                          engine.quote_ask, engine.quote_bare,
                          engine.quote_open};
  using Length = QuoteFacts::Length;
  const std::pair<bool, ClassId> told[] = {
      {facts.length == Length::brief, engine.quote_short},
      {facts.length == Length::full, engine.quote_long},
      {facts.title, engine.quote_title},
      {facts.lower, engine.quote_lower},
      {facts.single, engine.quote_single}};
  ClassSet classes = {ends[static_cast<std::size_t>(facts.end)]};
  for (const auto& [is_so, id] : told) {
    if (is_so) classes.push_back(id);
  }
  return classes;
}

void number_quote_sets(RuleBook& book, const std::vector<bool>& used) {
  QuoteFacts facts;
  for (int end = 0; end < 5; ++end) {
    facts.end = static_cast<QuoteFacts::End>(end);
    for (int rest = 0; rest < 24; ++rest) {
      facts.length = static_cast<QuoteFacts::Length>(rest / 8);
      facts.title = (rest & 4) != 0;
      facts.lower = (rest & 2) != 0;
      facts.single = (rest & 1) != 0;
      book.quote_sets[facts.index()] =
          made(book, classes_of(facts, book.engine), used);
    }
  }
}

}  // namespace

void number_base_sets(RuleBook& book, const std::vector<bool>& used) {
  book.sets.intern({});
  book.vocabulary.number_sets(book.classes, used, book.engine.shapes,
                              book.sets);
  const std::size_t words = book.sets.size();
  for (std::size_t set = 0; set < words; ++set) {
    book.with_stop.push_back(static_cast<SetId>(set));
  }
  // Only a sign can be the end of a sentence itself.
  for (SetId set : book.vocabulary.punctuation_sets()) {
    ClassSet classes = book.sets.classes(set);
    classes.push_back(book.engine.stop);
    book.with_stop[set] = made(book, std::move(classes), used);
  }
  book.stop_set = made(book, {book.engine.stop}, used);
  book.soft_set = made(book, {book.engine.soft}, used);
  number_quote_sets(book, used);
  const auto part = [&](const char* name) {
    return made(book, {book.classes.intern(name)}, used);
  };
  book.part_sets = {part("the_content"), part("the_source"), part("the_cue"),
                    part("the_cue:told")};
}

}  // namespace onrecord
