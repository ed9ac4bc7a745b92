// A title is read outwards from the name. Before it, words are taken while they
// can be part of one noun phrase; the role word nearest to the name parts them:
// what modifies it ("press", "prime") belongs to the role, what stands further
// off is the body it is held in. After it, only an apposition counts, up to its
// first comma or verb: in "Ana Pérez, whose guide said" nobody is a guide.

#include "onrecord/entities/title.h"

#include <optional>

namespace onrecord {
namespace {

constexpr std::size_t kLongestTitle = 12;

bool is_word(const WordClasses& words, std::size_t token) {
  return words.text().tokens[token].shape < Shape::number;
}

bool is_role(const WordClasses& words, std::size_t token) {
  return words.is(token, Word::role) ||
         (words.is(token, Word::rank) && words.is_capital(token));
}

/// "Capt.", but not "Secretary".
bool is_rank(const WordClasses& words, std::size_t token) {
  return words.is_capital(token) && words.is(token, Word::rank) &&
         !words.is(token, Word::office);
}

/// "of" between a capital role and what it is held in: Secretary of State.
bool links(const WordClasses& words, std::size_t token) {
  return token > 0 && token + 1 < words.text().tokens.size() &&
         words.is(token, Word::part_of) &&
         words.is_capital(token - 1) && words.is_capital(token + 1) &&
         is_role(words, token - 1);
}

bool continues_title(const WordClasses& words, std::size_t token) {
  if (words.text().tokens[token].ends_sentence &&
      words.text().tokens[token].shape >= Shape::number) {
    return false;
  }
  if (links(words, token) || words.is(token, Word::possessive_mark)) {
    return true;
  }
  const std::string_view word = words.word(token);
  if (word == "(" || word == ")") return true;
  if (!is_word(words, token)) return false;
  if (words.is(token, Word::rank)) return true;
  if (words.is_capital(token)) {
    return words.is(token, Word::place) || !words.is(token, Word::closed);
  }
  return words.is(token, Word::role) ||
         words.is(token, Word::role_modifier) ||
         words.is(token, Word::org_word) ||
         (!words.is(token, Word::closed) && !words.is(token, Word::say) &&
          !words.is(token, Word::finite));
}

TokenSpan before_name(const WordClasses& words, std::size_t name) {
  std::size_t begin = name;
  while (begin > 0 && name - begin < kLongestTitle &&
         continues_title(words, begin - 1) &&
         !(words.text().tokens[begin - 1].ends_sentence &&
           !words.is(begin - 1, Word::rank))) {
    --begin;
  }
  return {begin, name};
}

/// "“..,” Bo Berg": who said it, for a closing mark touches what it closes.
bool tags_quotation(const WordClasses& words, std::size_t name) {
  const auto& tokens = words.text().tokens;
  return name > 1 && tokens[name - 1].shape == Shape::mark &&
         tokens[name - 2].span.end == tokens[name - 1].span.begin;
}

TokenSpan after_name(const WordClasses& words, TokenSpan name) {
  const auto& tokens = words.text().tokens;
  const std::size_t end = name.end;
  if (end + 1 >= tokens.size() || words.word(end) != "," ||
      tokens[end].ends_sentence) {
    return {end, end};
  }
  std::size_t last = end + 1;
  while (last < tokens.size() && last - end < kLongestTitle &&
         (continues_title(words, last) ||
          words.is(last, Word::article) ||
          words.is(last, Word::conjunction))) {
    ++last;
    if (tokens[last - 1].ends_sentence) return {end + 1, last};
  }
  // "Bo Berg, the guide said": no apposition, the guide speaks.
  const bool speaks = last < tokens.size() && (words.is(last, Word::say) ||
                                               words.is(last, Word::finite));
  if (speaks && !tags_quotation(words, name.begin)) return {end, end};
  return {end + 1, last};
}

std::string plain(const WordClasses& words, std::size_t begin,
                  std::size_t end) {
  while (begin < end && (words.is(begin, Word::article) ||
                         !is_word(words, begin))) {
    ++begin;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (words.word(i) == "(") end = i;
  }
  while (begin < end && (words.is(end - 1, Word::possessive_mark) ||
                         !is_word(words, end - 1))) {
    --end;
  }
  if (begin >= end) return {};
  return std::string(words.text().slice(words.text().bytes_of({begin, end})));
}

/// Belongs to the role and not to the body it is held in.
bool modifies(const WordClasses& words, std::size_t token) {
  if (words.is(token, Word::role_modifier)) return true;
  if (is_role(words, token)) return true;
  return !words.is_capital(token) && is_word(words, token) &&
         !words.is(token, Word::possessive_mark) &&
         !words.is(token, Word::article) &&
         !words.is(token, Word::org_word);
}

/// "Norwegian" of a minister is Norway; an analyst who is one is held in none.
std::string body_of(const WordClasses& words, std::size_t head,
                    std::string affiliation) {
  const std::string* country =
      words.lexicon().rules().country_of(folded_word(affiliation));
  if (country == nullptr) return affiliation;
  return words.is(head, Word::office) ? *country : std::string();
}

/// The role that ends at `head` and what it is held in, within `stretch`.
Title split(const WordClasses& words, TokenSpan stretch, std::size_t head) {
  std::size_t begin = head;
  while (begin > stretch.begin && modifies(words, begin - 1)) --begin;
  std::size_t end = head + 1;
  if (end < stretch.end && links(words, end)) end += 2;
  return {plain(words, begin, end),
          body_of(words, head, plain(words, stretch.begin, begin)),
          {}};
}

std::optional<std::size_t> first_role(const WordClasses& words,
                                      TokenSpan stretch) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    if (is_role(words, i) && !(i + 1 < stretch.end && is_role(words, i + 1))) {
      return i;
    }
  }
  return std::nullopt;
}

/// The role word nearest to the name; ranks are no roles: "spokesman Capt.".
std::optional<std::size_t> last_role(const WordClasses& words,
                                     TokenSpan stretch) {
  for (std::size_t i = stretch.end; i-- > stretch.begin;) {
    if (is_role(words, i) && !is_rank(words, i)) return i;
  }
  return std::nullopt;
}

std::string gender_in(const WordClasses& words, TokenSpan stretch) {
  for (std::size_t i = stretch.end; i-- > stretch.begin;) {
    if (words.is(i, Word::female)) return "f";
    if (words.is(i, Word::male)) return "m";
  }
  return {};
}

/// "Gov. Ana Pérez of Oslo"
std::string place_after(const WordClasses& words, TokenSpan name) {
  const std::size_t of = name.end;
  if (of + 1 >= words.text().tokens.size() || !words.is(of, Word::part_of) ||
      !words.is(of + 1, Word::place)) {
    return {};
  }
  return plain(words, of + 1, of + 2);
}

}  // namespace

Title title_around(const WordClasses& words, TokenSpan name) {
  const TokenSpan before = before_name(words, name.begin);
  const TokenSpan after = after_name(words, name);
  Title title;
  if (const auto head = last_role(words, before)) {
    title = split(words, before, *head);
  } else if (const auto later = first_role(words, after)) {
    title = split(words, after, *later);
  } else {
    title.role = plain(words, before.begin, before.end);
    if (before.empty() || !is_rank(words, before.end - 1)) title.role.clear();
  }
  if (title.affiliation.empty()) title.affiliation = place_after(words, name);
  title.gender = gender_in(words, before);
  if (title.gender.empty()) title.gender = gender_in(words, after);
  return title;
}

}  // namespace onrecord
