#include "onrecord/entities/date_reading.h"

#include <doctest/doctest.h>

#include "measured_rules.h"

namespace onrecord {
namespace {

// A Tuesday.
const std::optional<Day> kWritten = day_of(2022, 3, 8);

struct Row {
  const char* text;
  const char* value;  // empty: the words tell none
};

template <std::size_t N>
void check_all(const Row (&rows)[N], std::optional<Day> written, Tense tense) {
  const MeasuredSample sample;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(date_value(sample.words, MeasuredSample::pieces(row.text), written,
                     tense) == row.value);
  }
}

TEST_CASE("dates: what lies behind is counted from the day of writing") {
  const Row rows[] = {
      {"marde", "2022-03-08"},
      {"lunde", "2022-03-07"},
      {"merkrede", "2022-03-02"},
      {"lasta marde", "2022-03-01"},
      {"venonta marde", "2022-03-15"},
      {"hodiau", "2022-03-08"},
      {"hierau", "2022-03-07"},
      {"post morgau", "2022-03-10"},
      {"lasta semajno", "2022-02-28/2022-03-06"},
      {"tiu monato", "2022-03"},
      {"lasta monato", "2022-02"},
      {"venonta jaro", "2023"},
      {"du tagoj antaue", "2022-03-06"},
      {"dudek-du jarojn antaue", "2000"},
      {"iu semajno antaue", "2022-02-28/2022-03-06"},
      {"iu kelkaj jarojn antaue", ""},
      {"2 horoj antaue", "2022-03-08"},
      {"10 jarojn poste", "2032"},
      {"12 monato antaue", "2021-03"}};
  check_all(rows, kWritten, Tense::past);
}

TEST_CASE("dates: a month without a year lies near the day of writing") {
  const Row rows[] = {{"marto 7", "2022-03-07"},
                      {"majo 10", "2022-05-10"},
                      {"majo 10, 2017", "2017-05-10"},
                      {"10 majo 2017", "2017-05-10"},
                      {"decembro", "2021-12"},
                      {"majo", "2022-05"},
                      {"lasta majo", "2021-05"},
                      {"majo 1-31", "2022-05-01/2022-05-31"},
                      {"majo 40", "2022-05"},
                      {"majo 31-1", ""},
                      {"vintro", "2022-24"},
                      {"printempo 1998", "1998-21"},
                      {"Kristnasko", "2021-12-25"},
                      {"unua kvarono", "2022-01-01/2022-03-31"},
                      {"kvina kvarono", ""}};
  check_all(rows, kWritten, Tense::past);
}

TEST_CASE("dates: what lies ahead is the next of its name") {
  const Row rows[] = {{"marde", "2022-03-15"},
                      {"merkrede", "2022-03-09"},
                      {"marto 7", "2023-03-07"},
                      {"decembro", "2022-12"},
                      {"Kristnasko", "2022-12-25"}};
  check_all(rows, kWritten, Tense::future);
}

TEST_CASE("dates: without a day of writing only stated years count") {
  const Row rows[] = {{"marde", ""},         {"hierau", ""},
                      {"lasta jaro", ""},    {"majo 10", ""},
                      {"majo", ""},          {"du tagoj antaue", ""},
                      {"1998", "1998"},      {"1997-98", "1997/1998"},
                      {"1990s", "199X"},     {"majo 2017", "2017-05"},
                      {"marto 7, 2022", "2022-03-07"}};
  check_all(rows, std::nullopt, Tense::past);
}

TEST_CASE("dates: a full date names its day, month and year") {
  const MeasuredSample sample;
  const auto full = [&](const char* text) {
    return full_date(sample.words, MeasuredSample::pieces(text)).has_value();
  };
  CHECK(full("majo 10, 2017"));
  CHECK_FALSE(full("majo 10"));
  CHECK_FALSE(full("majo 2017"));
  CHECK_FALSE(full("majo 40, 2017"));
}

}  // namespace
}  // namespace onrecord
