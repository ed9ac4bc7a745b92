#pragma once
// Days, months and years of the proleptic Gregorian calendar, as ISO 8601.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

using Day = std::chrono::sys_days;

/// The day that an ISO 8601 date or time begins with, if it is one.
std::optional<Day> iso_day(std::string_view text);
/// Nothing if there is no such day.
std::optional<Day> day_of(int year, unsigned month, unsigned day);

int year_of(Day day);
unsigned month_of(Day day);
/// 1 is Monday, 7 Sunday.
int weekday_of(Day day);
/// Whole months are added; what is left of the day does not count.
std::chrono::year_month month_after(Day day, int months);

std::string iso(Day day);
std::string iso(std::chrono::year_month month);
std::string iso_year(int year);
/// "199X": of the decade that holds the year.
std::string iso_decade(int year);
/// "18XX": the nineteenth century.
std::string iso_century(int century);
/// "2022-03-01/2022-03-07"
std::string iso_range(Day first, Day last);

}  // namespace onrecord
