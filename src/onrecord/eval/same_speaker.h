#pragma once
// When two sources, or two names, are the same one's.

#include <string>
#include <string_view>

#include "onrecord/eval/eval_article.h"

namespace onrecord {

/// A found source fits when it overlaps the gold's and is at most 12 words
/// longer, or is the same pronoun in the same paragraph, or names the same.
bool source_fits(std::u32string_view text, const StatedQuote& gold,
                 const StatedQuote& found);

/// One last name, or one name's words among the other's; of names that hold
/// nothing but small words ("officials") all words count.
bool same_name(std::string_view gold, std::string_view found);

/// True if `name` is one of those the gold has for the speaker.
bool is_speaker(const StatedQuote& gold, std::string_view name);

}  // namespace onrecord
