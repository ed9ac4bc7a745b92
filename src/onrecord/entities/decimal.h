#pragma once
// Exact decimal numbers: what articles count in. 1.85 billion has no rounding.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

/// digits / 10^decimals, without trailing zeros after the point.
struct Decimal {
  std::int64_t digits = 0;
  int decimals = 0;
  bool operator==(const Decimal&) const = default;
};

/// "1,850.5" and "42"; nothing if other signs stand in it or it is too long.
std::optional<Decimal> read_decimal(std::string_view text);
/// Nothing where the sum or product is too large to be exact.
std::optional<Decimal> sum(Decimal a, Decimal b);
std::optional<Decimal> product(Decimal a, Decimal b);
bool is_less(Decimal a, Decimal b);
std::string to_string(Decimal number);

}  // namespace onrecord
