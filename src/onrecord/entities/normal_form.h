#pragma once
// Normal forms of dates and amounts, by the day the article was written.

#include <string_view>
#include <vector>

#include "onrecord/entities/measured_words.h"
#include "onrecord/model/mention.h"
#include "onrecord/model/quote.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// Fills `value` of measured mentions and of the quotes' `when`, where the
/// words tell one. `published` is the article's ISO 8601 date, or empty: then
/// the latest full date of its datelines counts, and without one only dates
/// that say their year have a value.
void add_normal_forms(const Text& text, const MeasuredWords& words,
                      std::string_view published,
                      std::vector<Mention>& mentions,
                      std::vector<Quote>& quotes);

}  // namespace onrecord
