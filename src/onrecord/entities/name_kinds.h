#pragma once
// What kind of thing a name stands for, decided for the article.

#include <span>
#include <vector>

#include "onrecord/model/mention.h"
#include "onrecord/rules/word_classes.h"

namespace onrecord {

/// The kind of each of `names`: "person", "organization", "place", or null
/// where what was seen speaks for none. Names of the same words are one name:
/// all that was seen beside any of them is added up, each evidence twice at
/// most. `names` and `evidence` are in text order.
std::vector<const char*> name_kinds(const WordClasses& words,
                                    std::span<const TokenSpan> names,
                                    std::span<const Evidence> evidence);

}  // namespace onrecord
