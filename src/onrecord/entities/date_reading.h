#pragma once
// What the words of a date mean on the day the article was written.

#include <optional>
#include <string>
#include <vector>

#include "onrecord/entities/calendar.h"
#include "onrecord/entities/measured_words.h"

namespace onrecord {

/// Which way a weekday or a month without a year lies.
enum class Tense { past, future };

/// The ISO 8601 form: a day, month, year, decade ("199X"), season ("1998-24")
/// or range. Without `written` only dates that say their year have one; empty
/// where the words tell none.
std::string date_value(const MeasuredWords& words,
                       const std::vector<Piece>& pieces,
                       std::optional<Day> written, Tense tense);

/// The day, if the words name one with its year.
std::optional<Day> full_date(const MeasuredWords& words,
                             const std::vector<Piece>& pieces);

}  // namespace onrecord
