#include "onrecord/entities/amounts.h"

#include <doctest/doctest.h>

#include "measured_rules.h"

namespace onrecord {
namespace {

struct Row {
  const char* text;
  const char* value;  // empty: the words tell none
};

template <std::size_t N>
void check_all(const Row (&rows)[N],
               std::string (*read)(const MeasuredWords&,
                                   const std::vector<Piece>&)) {
  const MeasuredSample sample;
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(sample.words, MeasuredSample::pieces(row.text)) == row.value);
  }
}

TEST_CASE("amounts: numbers in figures, in words, and in both") {
  const Row rows[] = {{"12", "12"},
                      {"1,200", "1200"},
                      {"dudek-ses", "26"},
                      {"du cent kaj ses", "206"},
                      {"du cent mil", "200000"},
                      {"2.5 miliono", "2500000"},
                      {"du kaj duono miliono", "2500000"},
                      {"duono iu miliono", "500000"},
                      {"iu dekduo", "12"},
                      {"iu", "1"},
                      {"ses kvaronoj", "1.5"},
                      {"9/4", "2.25"},
                      {"3M", "3000000"},
                      {"1/3", ""},
                      {"5-15", ""},
                      {"2nd", ""},
                      {"kelkaj cent", ""},
                      {"kaj du", ""},
                      {"999999999999999999 miliono", ""}};
  check_all(rows, number_value);
}

TEST_CASE("amounts: money has a code and a plain amount") {
  const Row rows[] = {{"$5", "USD 5"},
                      {"$1.85 miliono", "USD 1850000"},
                      {"$180-miliono", "USD 180000000"},
                      {"dudek eurojn", "EUR 20"},
                      {"ses cendojn", "EUR 0.06"},
                      {"5 funtojn", ""},
                      {"$kelkaj", ""}};
  check_all(rows, money_value);
}

TEST_CASE("amounts: shares are told in hundredths") {
  const Row rows[] = {{"46 %", "46"},
                      {"46%", "46"},
                      {"duono iu %", "0.5"},
                      {"350 baza punkto", "3.5"},
                      {"5-15 %", ""}};
  check_all(rows, percent_value);
}

TEST_CASE("amounts: measures, rates and ages") {
  const Row rows[] = {{"12 km", "12 kilometer"},
                      {"200 kvadrataj futoj", "200 square-foot"},
                      {"$26 po semajno", "USD 26/P1W"},
                      {"12 km po jaro", "12 kilometer/P1Y"},
                      {"60 jarojn", "P60Y"},
                      {"60", "60"},
                      {"12 lokoj", ""}};
  check_all(rows, quantity_value);
}

TEST_CASE("amounts: stretches of time are ISO 8601 durations") {
  const Row rows[] = {{"du jarojn", "P2Y"},
                      {"10-jaro", "P10Y"},
                      {"du kaj duono jarojn", "P2.5Y"},
                      {"ses-kaj-duono-horoj", "PT6.5H"},
                      {"du jardekojn", "P20Y"},
                      {"2 horoj 5.08 sekundoj", "PT2H5.08S"},
                      {"du tagoj kaj ses horoj", ""},
                      {"du", ""},
                      {"kelkaj jarojn", ""}};
  check_all(rows, duration_value);
}

TEST_CASE("amounts: times of day run to 24") {
  const Row rows[] = {{"9 ptm", "T21:00"},     {"12 atm", "T00:00"},
                      {"12:30 ptm", "T12:30"}, {"14:30", "T14:30"},
                      {"2200", "T22:00"},      {"tagmezo", "T12:00"},
                      {"9", ""},               {"25:00", ""},
                      {"9:75", ""}};
  check_all(rows, time_value);
}

}  // namespace
}  // namespace onrecord
