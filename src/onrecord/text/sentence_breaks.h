#pragma once
// Where Unicode's rules see the boundary of a sentence.

#include <cstddef>
#include <string_view>
#include <vector>

#include "onrecord/text/text.h"

namespace onrecord {

/// Appends the tokens of a paragraph, but for its first, before which Unicode
/// Standard Annex 29 puts a boundary, in linear time. What stands between two
/// tokens counts as one space.
void find_sentence_breaks(std::string_view bytes,
                          const std::vector<Token>& tokens, TokenSpan paragraph,
                          std::vector<std::size_t>& found);

}  // namespace onrecord
