#pragma once
// Names that no rule found but that somebody speaks under.

#include <optional>

#include "onrecord/model/quote.h"
#include "onrecord/rules/word_classes.h"

namespace onrecord {

/// "Quist added": the capitals at the head of the quote's source, if they can be
/// a person's name and no list knows them as anything else.
std::optional<TokenSpan> speaking_name(const WordClasses& words,
                                       const Quote& quote);

}  // namespace onrecord
