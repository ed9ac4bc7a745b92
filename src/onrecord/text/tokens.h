#pragma once
// Words, numbers, marks and signs.

#include <string_view>
#include <vector>

#include "onrecord/text/text.h"

namespace onrecord {

/// Appends the tokens of `within`, in text order. Every quotation mark and
/// apostrophe outside a word leaves as Shape::mark; pairing decides later.
/// REQUIRES: `text` is valid UTF-8 and `within` on code point edges.
void cut_tokens(std::string_view text, ByteSpan within,
                const WordList& words, std::vector<Token>& tokens);

}  // namespace onrecord
