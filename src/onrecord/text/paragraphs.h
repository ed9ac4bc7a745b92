#pragma once
// Which lines of a text belong together.

#include <string_view>
#include <vector>

#include "onrecord/text/text.h"

namespace onrecord {

/// The paragraphs at and after byte `body`, in text order, none blank. A
/// paragraph is one line, or a whole block of lines where the block looks as
/// if a program had wrapped it. Spans hold no line break at their ends.
std::vector<ByteSpan> paragraph_spans(std::string_view text, std::size_t body);

}  // namespace onrecord
