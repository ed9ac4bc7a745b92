#pragma once
// How sure a quote is: the measured share of quotes like it that are right.

#include "onrecord/model/quote.h"
#include "onrecord/rules/word_classes.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// Sets each quote's confidence and adds a step "measured" to its trail, which
/// says what the quote counts as: its rule, how often its cue introduces what
/// somebody said, and how its source names somebody, as in "en.attribution.x,
/// cue 0.9, named". measured.toml has counts for each such beginning; where
/// the whole is rare, the shorter beginning decides.
void set_confidences(const Text& text, const Lexicon& lexicon,
                     std::vector<Quote>& quotes);

}  // namespace onrecord
