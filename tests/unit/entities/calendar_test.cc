#include "onrecord/entities/calendar.h"

#include <doctest/doctest.h>

namespace onrecord {
namespace {

TEST_CASE("calendar: a date is read from the start of an ISO date or time") {
  const struct Row {
    const char* text;
    const char* day;  // empty: none
  } rows[] = {{"2022-03-08", "2022-03-08"},
              {"2022-03-08T10:00:00Z", "2022-03-08"},
              {"2024-02-29", "2024-02-29"},
              {"2023-02-29", ""},
              {"1900-02-29", ""},
              {"2022-3-8", ""},
              {"2022-13-01", ""},
              {"20220308", ""},
              {"-022-03-08", ""},
              {"", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto day = iso_day(row.text);
    CHECK((day ? iso(*day) : "") == row.day);
  }
}

TEST_CASE("calendar: days of the week and months that follow") {
  const Day day = *day_of(2022, 3, 8);
  CHECK(weekday_of(day) == 2);
  CHECK(weekday_of(*day_of(2022, 3, 6)) == 7);
  CHECK(iso(month_after(day, -3)) == "2021-12");
  CHECK(iso(month_after(day, 10)) == "2023-01");
  CHECK(year_of(day) == 2022);
  CHECK(month_of(day) == 3);
}

TEST_CASE("calendar: decades, centuries and ranges") {
  CHECK(iso_decade(1990) == "199X");
  CHECK(iso_century(19) == "18XX");
  CHECK(iso_year(98) == "0098");
  CHECK(iso_range(*day_of(2022, 2, 28), *day_of(2022, 3, 6)) ==
        "2022-02-28/2022-03-06");
}

}  // namespace
}  // namespace onrecord
