#pragma once
// Text in code points, cut into words the plain way that referees cut it.

#include <string>
#include <string_view>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

/// The code points of valid UTF-8, and back.
std::u32string code_points_of(std::string_view utf8);
std::string utf8_of(std::u32string_view text);

/// Runs of letters, digits and underscores, as Python's \w+ finds them: an
/// accent that is a code point of its own ends a word.
std::vector<CodeSpan> plain_words(std::u32string_view text);

/// Full lower case (Python's str.lower).
std::u32string lower_case(std::u32string_view text);

/// Lower case without accents: NFKD, then no combining marks.
std::u32string bare_lower_case(std::u32string_view text);

bool is_upper_case(char32_t value);
/// Python's str.isspace.
bool is_white_space(char32_t value);

}  // namespace onrecord
