#include "onrecord/entities/decimal.h"

#include <doctest/doctest.h>

namespace onrecord {
namespace {

TEST_CASE("decimals: figures are read exactly, other signs not at all") {
  const struct Row {
    const char* text;
    const char* value;  // empty: no number
  } rows[] = {
      {"0", "0"},          {"42", "42"},         {"1,850", "1850"},
      {"1,850.50", "1850.5"}, {"0.05", "0.05"},  {"007", "7"},
      {"5.", "5"},         {"", ""},             {".5", ""},
      {"5th", ""},         {"1.2.3", ""},        {"1.5,0", ""},
      {"999999999999999999", "999999999999999999"},
      {"9999999999999999999", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto number = read_decimal(row.text);
    CHECK((number ? to_string(*number) : "") == row.value);
  }
}

TEST_CASE("decimals: sums and products keep every digit or are none") {
  const Decimal half{5, 1};
  const Decimal large{999999999999999999, 0};
  CHECK(to_string(*sum(half, {3, 0})) == "3.5");
  CHECK(to_string(*sum(half, half)) == "1");
  CHECK(to_string(*product({185, 2}, {1000000000, 0})) == "1850000000");
  CHECK(to_string(*product(half, half)) == "0.25");
  CHECK_FALSE(product(large, large));
  CHECK_FALSE(sum(large, {1, 18}));
  CHECK(is_less(half, {1, 0}));
  CHECK_FALSE(is_less({1, 0}, half));
  CHECK_FALSE(is_less(large, {1, 18}));
}

}  // namespace
}  // namespace onrecord
