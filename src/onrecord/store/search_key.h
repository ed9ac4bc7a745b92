#pragma once
// Names and words as people type them.

#include <string>
#include <string_view>

namespace onrecord {

/// Lower case, without accents, single blanks: "Ana  Pérez" gives "ana perez".
std::string search_key(std::string_view text);

/// The last word of a key.
std::string_view last_word(std::string_view key);

/// True if all words of `words` stand in `text`, whole; both are keys.
bool has_words(std::string_view text, std::string_view words);

}  // namespace onrecord
