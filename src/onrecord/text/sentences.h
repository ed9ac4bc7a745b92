#pragma once
// Where sentences end, before any rule has looked.

#include <cstddef>
#include <string_view>
#include <vector>

#include "onrecord/text/text.h"

namespace onrecord {

/// The tokens after which a sentence ends, in text order; the last token of a
/// paragraph always is one. A closing mark ends the sentence it closes.
/// Quotation marks that pair must have Shape::mark already, and tokens their
/// number in `words`.
std::vector<std::size_t> sentence_ends(std::string_view bytes,
                                       const std::vector<Token>& tokens,
                                       const std::vector<Paragraph>& paragraphs,
                                       const WordList& words);

}  // namespace onrecord
