#include "onrecord/entities/decimal.h"

#include <algorithm>
#include <limits>

namespace onrecord {
namespace {

// 10^18 is the largest power of ten that an int64 holds.
constexpr int kMostDigits = 18;

Decimal trimmed(Decimal number) {
  while (number.decimals > 0 && number.digits % 10 == 0) {
    number.digits /= 10;
    --number.decimals;
  }
  return number;
}

std::optional<std::int64_t> times(std::int64_t a, std::int64_t b) {
  if (a != 0 && b > std::numeric_limits<std::int64_t>::max() / a) {
    return std::nullopt;
  }
  return a * b;
}

/// The digits of `number` where it has `decimals` of them after the point.
std::optional<std::int64_t> scaled(Decimal number, int decimals) {
  std::optional<std::int64_t> digits = number.digits;
  for (int i = number.decimals; i < decimals && digits; ++i) {
    digits = times(*digits, 10);
  }
  return digits;
}

}  // namespace

std::optional<Decimal> read_decimal(std::string_view text) {
  Decimal number;
  int digits = 0;
  bool point = false;
  for (char c : text) {
    if (c == ',' && !point && digits > 0) continue;
    if (c == '.' && !point && digits > 0) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++digits > kMostDigits) return std::nullopt;
    number.digits = number.digits * 10 + (c - '0');
    number.decimals += point;
  }
  if (digits == 0) return std::nullopt;
  return trimmed(number);
}

std::optional<Decimal> sum(Decimal a, Decimal b) {
  const int decimals = std::max(a.decimals, b.decimals);
  const auto first = scaled(a, decimals);
  const auto second = scaled(b, decimals);
  if (!first || !second ||
      *first > std::numeric_limits<std::int64_t>::max() - *second) {
    return std::nullopt;
  }
  return trimmed({*first + *second, decimals});
}

std::optional<Decimal> product(Decimal a, Decimal b) {
  const auto digits = times(a.digits, b.digits);
  if (!digits || a.decimals + b.decimals > kMostDigits) return std::nullopt;
  return trimmed({*digits, a.decimals + b.decimals});
}

bool is_less(Decimal a, Decimal b) {
  const int decimals = std::max(a.decimals, b.decimals);
  const auto first = scaled(a, decimals);
  const auto second = scaled(b, decimals);
  return first && (!second || *first < *second);
}

std::string to_string(Decimal number) {
  std::string text = std::to_string(number.digits);
  if (number.decimals == 0) return text;
  const auto after = static_cast<std::size_t>(number.decimals);
  if (text.size() <= after) text.insert(0, after + 1 - text.size(), '0');
  text.insert(text.size() - after, 1, '.');
  return text;
}

}  // namespace onrecord
