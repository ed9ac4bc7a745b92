#pragma once
// "Oslo Rail Office": the place that a body's name has in it.

#include <vector>

#include "onrecord/rules/word_classes.h"

namespace onrecord {

/// The places of the lists that are a part of `name`, but not all of it, in
/// text order; of two that overlap the earlier, of two that begin together the
/// longer.
std::vector<TokenSpan> nested_places(const WordClasses& words, TokenSpan name);

}  // namespace onrecord
