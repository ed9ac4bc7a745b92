#include "onrecord/entities/speaking_name.h"

#include <algorithm>

namespace onrecord {
namespace {

// What a capital may be that is no person's name.
constexpr Word kOtherWords[] = {
    Word::closed,       Word::role,       Word::rank,
    Word::group_word,   Word::org_word,   Word::org_suffix,
    Word::doc_word,     Word::place,      Word::person_word,
    Word::organization, Word::nationality, Word::say};

bool is_name_word(const WordClasses& words, std::size_t token) {
  return words.is_capital(token) &&
         words.text().tokens[token].shape != Shape::upper &&
         std::none_of(std::begin(kOtherWords), std::end(kOtherWords),
                      [&](Word other) { return words.is(token, other); });
}

}  // namespace

std::optional<TokenSpan> speaking_name(const WordClasses& words,
                                       const Quote& quote) {
  if (!quote.source || quote.act != Act::speech) return std::nullopt;
  const Text& text = words.text();
  const TokenSpan whole = text.tokens_of(quote.source->span);
  TokenSpan head = text.tokens_of(quote.source->head);
  if (head.empty() || !is_name_word(words, head.end - 1)) return std::nullopt;
  while (head.begin + 1 < head.end && !is_name_word(words, head.begin)) {
    ++head.begin;
  }
  if (head.begin > whole.begin && words.is(head.begin - 1, Word::first_name) &&
      is_name_word(words, head.begin - 1)) {
    --head.begin;
  }
  return head;
}

}  // namespace onrecord
