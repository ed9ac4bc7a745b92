#pragma once
// Which quotation marks belong together.

#include <string_view>
#include <vector>

#include "onrecord/text/text.h"

namespace onrecord {

/// Appends the pairs of one paragraph, by their opening marks, in linear time.
/// Candidates are the tokens of Shape::mark; what is in no pair afterwards is
/// an apostrophe, a feet or inches sign, or a slip.
void pair_marks(std::string_view bytes, const std::vector<Token>& tokens,
                TokenSpan paragraph, std::vector<MarkPair>& pairs);

}  // namespace onrecord
