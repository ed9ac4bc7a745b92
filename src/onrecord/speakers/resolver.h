#pragma once
// Who said it, for every quote of an article, or why that stays open.

#include <span>
#include <vector>

#include "onrecord/model/mention.h"
#include "onrecord/model/quote.h"
#include "onrecord/rules/word_classes.h"
#include "onrecord/speakers/weights.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// The quotes with their speakers, in the same order. Each is attributed with a
/// speaker, or undecided with a reason and ranked candidates; the way there
/// stands in its trail. Mentions stand in text order.
std::vector<Quote> resolve_speakers(const Text& text, const Lexicon& lexicon,
                                    const Weights& weights,
                                    std::span<const Entity> entities,
                                    std::span<const Mention> mentions,
                                    std::vector<Quote> quotes);

}  // namespace onrecord
