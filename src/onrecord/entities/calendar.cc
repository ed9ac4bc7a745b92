#include "onrecord/entities/calendar.h"

#include <charconv>

namespace onrecord {
namespace {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

std::optional<int> digits_at(std::string_view text, std::size_t at,
                             std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int number = 0;
  const char* end = text.data() + at + count;
  const auto read = std::from_chars(text.data() + at, end, number);
  if (read.ec != std::errc() || read.ptr != end || number < 0) {
    return std::nullopt;
  }
  return number;
}

year_month_day civil(Day day) { return year_month_day(day); }

}  // namespace

std::optional<Day> iso_day(std::string_view text) {
  const auto years = digits_at(text, 0, 4);
  const auto months = digits_at(text, 5, 2);
  const auto days = digits_at(text, 8, 2);
  if (!years || !months || !days || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  return day_of(*years, static_cast<unsigned>(*months),
                static_cast<unsigned>(*days));
}

std::optional<Day> day_of(int y, unsigned m, unsigned d) {
  const year_month_day date{year(y), month(m), std::chrono::day(d)};
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }

unsigned month_of(Day day) {
  return static_cast<unsigned>(civil(day).month());
}

int weekday_of(Day day) {
  return static_cast<int>(std::chrono::weekday(day).iso_encoding());
}

year_month month_after(Day day, int months) {
  return year_month(civil(day).year(), civil(day).month()) +
         std::chrono::months(months);
}

std::string iso(Day day) {
  const year_month_day date = civil(day);
  return iso(year_month(date.year(), date.month())) + '-' +
         padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string iso(year_month date) {
  return iso_year(static_cast<int>(date.year())) + '-' +
         padded(static_cast<int>(static_cast<unsigned>(date.month())), 2);
}

std::string iso_year(int y) { return padded(y, 4); }

std::string iso_decade(int y) { return padded(y / 10, 3) + 'X'; }

std::string iso_century(int century) { return padded(century - 1, 2) + "XX"; }

std::string iso_range(Day first, Day last) {
  return iso(first) + '/' + iso(last);
}

}  // namespace onrecord
