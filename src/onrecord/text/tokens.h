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
                const SentenceWords& words, std::vector<Token>& tokens);

/// True where the sorted `words` hold the lower case of `word`.
bool holds_word(const std::vector<std::string>& words, std::string_view word);

}  // namespace onrecord
