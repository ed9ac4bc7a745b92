#include "onrecord/rules/word_classes.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr const char* kNames[kWords] = {
    "role", "role_modifier", "rank", "office", "honorific", "person_word",
    "anonymous", "org_word", "doc_word", "group_word", "org_suffix",
    "organization", "place", "nationality", "male", "female", "neuter",
    "plural", "first_person", "pronoun", "relative", "first_name",
    "first_male", "first_female", "name_suffix", "name_particle", "closed",
    "before_noun", "article", "preposition", "conjunction", "possessive_mark",
    "part_of", "definite", "after_noun", "asking", "stand_in", "finite", "say", "ed",
    "ends_s", "say:speech", "say:document", "say:stance", "negation",
    "denial"};

static_assert(kWords <= 64);

}  // namespace

Lexicon::Lexicon(const RuleBook& rules)
    : rules_(rules), bits_(rules.sets.size(), 0) {
  std::vector<std::uint64_t> bit_of(rules.classes.size(), 0);
  for (std::size_t i = 0; i < kWords; ++i) {
    if (const auto id = rules.classes.find(kNames[i])) {
      bit_of[*id] = std::uint64_t{1} << i;
    }
  }
  for (std::size_t set = 0; set < bits_.size(); ++set) {
    for (const ClassId id : rules.sets.classes(static_cast<SetId>(set))) {
      bits_[set] |= bit_of[id];
    }
  }
}

std::uint64_t Lexicon::bits(const Token& token) const {
  return bits_[rules_.vocabulary.set_of(token.word, token.shape)];
}

bool Lexicon::can_be(std::string_view folded, Word wanted) const {
  const std::uint32_t word = rules_.vocabulary.words().find(folded);
  return word != 0 && can_be(word, wanted);
}

bool Lexicon::can_be(std::uint32_t word, Word wanted) const {
  const Vocabulary::Sets& sets = rules_.vocabulary.sets_of(word);
  return std::any_of(sets.begin(), sets.end(), [&](SetId set) {
    return is(set, wanted);
  });
}

WordClasses::WordClasses(const Text& text, const Lexicon& lexicon)
    : text_(text), lexicon_(lexicon) {}

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
  append_folded(tokens, words);
  return words;
}

void WordClasses::append_folded(TokenSpan tokens, std::string& out) const {
  for (std::size_t i = tokens.begin; i < tokens.end; ++i) {
    if (i > tokens.begin) out += ' ';
    onrecord::append_folded(word(i), out);
  }
}

}  // namespace onrecord
