#include "onrecord/entities/name_kinds.h"

#include <doctest/doctest.h>

#include <string>

#include "../rules/marked_names.h"

namespace onrecord {
namespace {

enum : std::size_t { in, speaks, opening };

/// The kinds of the names marked as persons, one behind the other.
std::string kinds(std::string_view marked, std::vector<std::size_t> seen) {
  const MarkedNames names = marked_names(marked);
  const WordClasses words(names.text, small_lexicon());
  std::vector<TokenSpan> spans;
  std::vector<Evidence> evidence;
  for (const Mention& mention : names.mentions) {
    spans.push_back(names.text.tokens_of(mention.span));
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    evidence.push_back({seen[i], spans[i]});
  }
  std::string line;
  for (const char* kind : name_kinds(words, spans, evidence)) {
    line += std::string(line.empty() ? "" : " ") + (kind ? kind : "-");
  }
  return line;
}

TEST_CASE("entities: a name has the kind for which its places speak most") {
  CHECK(kinds("⟦Quist⟧ said it rains.", {speaks}) == "person");
  CHECK(kinds("They met in ⟦Quist⟧.", {in}) == "place");
  CHECK(kinds("⟦Quist⟧ waved.", {opening}) == "-");
  CHECK(kinds("They saw ⟦Quist⟧.", {}) == "-");
}

TEST_CASE("entities: all places of a name count for each of them") {
  CHECK(kinds("⟦Quist⟧ waved. Then ⟦Quist⟧ said it and ⟦Quist⟧ said more.",
              {opening, speaks, speaks}) == "person person person");
  CHECK(kinds("⟦Quist⟧ said it. They met in ⟦Berg⟧.", {speaks, in}) ==
        "person place");
}

TEST_CASE("entities: one evidence counts twice at most") {
  // Twice 2 for a place against twice -2.5; a third "in" would turn it.
  CHECK(kinds("In ⟦Quist⟧, in ⟦Quist⟧, in ⟦Quist⟧. ⟦Quist⟧ sat. ⟦Quist⟧ ran.",
              {in, in, in, opening, opening}) == "- - - - -");
}

}  // namespace
}  // namespace onrecord
