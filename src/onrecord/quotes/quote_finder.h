#pragma once
// What attribution rules caught, made into quotes.

#include <vector>

#include "onrecord/model/quote.h"
#include "onrecord/rules/match.h"
#include "onrecord/rules/word_classes.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// Every quote of the article, in text order: pieces joined, type, act and
/// polarity decided, no speaker yet. `key` is the article's, for the ids.
std::vector<Quote> find_quotes(const Text& text, const Lexicon& lexicon,
                               const std::vector<Match>& matches,
                               const std::string& key);

}  // namespace onrecord
