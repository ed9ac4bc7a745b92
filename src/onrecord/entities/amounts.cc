// Numbers are read as they are spoken: what stands before "hundred" or "dozen"
// is multiplied, "thousand" and more close a group, "and a half" adds to the
// group before it: "two hundred and fifty thousand", "two and a half million".

#include "onrecord/entities/amounts.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr Decimal kOne{1, 0};
constexpr Decimal kThousand{1000, 0};

/// Adds up the pieces of one number.
class NumberSum {
 public:
  bool figure(Decimal value, bool digits) {
    if (digits && any_) return false;  // "5-15" are two numbers
    any_ = true;
    return keep(group_ ? sum(*group_, value) : value);
  }

  bool fraction(Decimal value, bool added) {
    any_ = true;
    if (!group_) return keep(value);
    return keep(added ? sum(*group_, value) : product(*group_, value));
  }

  bool scale(Decimal value) {
    any_ = true;
    if (is_less(value, kThousand)) {
      return keep(product(group_.value_or(kOne), value));
    }
    const bool whole = !group_ && total_ != Decimal{};
    const auto closed = product(whole ? total_ : group_.value_or(kOne), value);
    const auto total = !closed ? closed : whole ? closed : sum(total_, *closed);
    group_.reset();
    if (!total) return false;
    total_ = *total;
    return true;
  }

  bool any() const { return any_; }
  std::optional<Decimal> result() const {
    return group_ ? sum(total_, *group_) : total_;
  }

 private:
  bool keep(std::optional<Decimal> value) {
    group_ = value;
    return value.has_value();
  }

  Decimal total_;
  std::optional<Decimal> group_;
  bool any_ = false;
};

std::optional<Decimal> value_of(const std::string* text) {
  if (text == nullptr) return std::nullopt;
  return read_decimal(*text);
}

/// "9/32"
std::optional<Decimal> written_fraction(std::string_view piece) {
  const auto slash = piece.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto upper = read_decimal(piece.substr(0, slash));
  auto lower = read_decimal(piece.substr(slash + 1));
  if (!upper || !lower || lower->decimals > 0) return std::nullopt;
  // Only what is exact: halves, quarters, .. sixty-fourths, tenths.
  for (std::int64_t power : {10, 100, 1000, 10000, 100000, 1000000}) {
    if (lower->digits == 0 || power % lower->digits != 0) continue;
    int decimals = 0;
    for (auto rest = power; rest > 1; rest /= 10) ++decimals;
    return product(*upper, {power / lower->digits, decimals});
  }
  return std::nullopt;
}

/// "5m" and "3million": figures and the word that scales them, in one piece.
bool add_glued(const MeasuredWords& words, const Piece& piece,
               NumberSum& number) {
  const std::size_t figures = piece.find_first_not_of("0123456789.,");
  if (figures == 0 || figures == std::string::npos) return false;
  const auto digits = read_decimal(piece.substr(0, figures));
  const std::string suffix = piece.substr(figures);
  auto scale = value_of(words.find(Worth::scale_suffix, suffix));
  if (!scale) scale = value_of(words.find(Worth::scale, suffix));
  return digits && scale && number.figure(*digits, true) &&
         number.scale(*scale);
}

/// The index of the first piece that has such a value, or pieces.size().
std::size_t first_of(const MeasuredWords& words, Worth worth,
                     const std::vector<Piece>& pieces, std::size_t& used) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (words.find(worth, pieces, i, used) != nullptr) return i;
  }
  return pieces.size();
}

struct Measured {
  std::string unit;
  Decimal amount;
};

/// An amount with a unit before or behind it; nothing if either is missing.
std::optional<Measured> measured(const MeasuredWords& words, Worth worth,
                                 const std::vector<Piece>& pieces) {
  std::size_t used = 0;
  const std::size_t at = first_of(words, worth, pieces, used);
  if (at == pieces.size()) return std::nullopt;
  Measured result{*words.find(worth, pieces, at, used), {}};
  std::size_t from = at == 0 ? used : 0;
  const auto amount = read_number(words, pieces, from);
  while (from < at && words.find(Worth::article, pieces[from]) != nullptr) {
    ++from;  // half a point
  }
  if (!amount || (at > 0 && from != at)) return std::nullopt;
  result.amount = *amount;
  return result;
}

/// "USD 0.01" or "0.01": a unit's own worth stands behind its name.
std::optional<Decimal> factor(std::string_view unit, std::size_t name_size) {
  if (unit.size() <= name_size) return kOne;
  return read_decimal(unit.substr(name_size));
}

/// "P10Y" and 2 are P20Y.
struct TimeUnit {
  bool clock = false;  ///< hours and less stand behind a T
  Decimal count;
  char letter = 0;
};

std::optional<TimeUnit> time_unit(std::string_view value) {
  if (value.size() < 3 || value[0] != 'P') return std::nullopt;
  TimeUnit unit;
  unit.clock = value[1] == 'T';
  const std::size_t from = unit.clock ? 2 : 1;
  const auto count = read_decimal(value.substr(from, value.size() - from - 1));
  if (!count) return std::nullopt;
  unit.count = *count;
  unit.letter = value.back();
  return unit;
}

/// "USD 26/P1W": what stands before pieces[at] for each of what is behind it.
std::string rate_value(const MeasuredWords& words,
                       const std::vector<Piece>& pieces, std::size_t at) {
  const auto split = pieces.begin() + static_cast<std::ptrdiff_t>(at);
  const std::vector<Piece> upper(pieces.begin(), split);
  std::string value = money_value(words, upper);
  if (value.empty()) value = duration_value(words, upper);
  if (value.empty()) value = quantity_value(words, upper);
  const std::string* unit = words.find(Worth::time_unit, pieces[at + 1]);
  if (unit == nullptr) unit = words.find(Worth::unit, pieces[at + 1]);
  return value.empty() || unit == nullptr ? std::string() : value + '/' + *unit;
}

}  // namespace

std::optional<Decimal> read_number(const MeasuredWords& words,
                                   const std::vector<Piece>& pieces,
                                   std::size_t& at) {
  NumberSum number;
  bool article = false;
  bool joined = false;  // behind "and", "and a"
  std::size_t end = at;
  for (std::size_t i = at; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    bool sound = true;
    if (words.find(Worth::article, piece) != nullptr) {
      article = true;
      continue;
    }
    if (words.find(Worth::conjunction, piece) != nullptr) {
      if (!number.any()) return std::nullopt;
      joined = true;
      continue;
    }
    if (const auto digits = read_decimal(piece)) {
      sound = number.figure(*digits, true);
    } else if (const auto part = written_fraction(piece)) {
      sound = number.fraction(*part, true);
    } else if (const auto word = value_of(words.find(Worth::cardinal, piece))) {
      sound = number.figure(*word, false);
    } else if (const auto scale = value_of(words.find(Worth::scale, piece))) {
      sound = number.scale(*scale);
    } else if (const auto share =
                   value_of(words.find(Worth::fraction, piece))) {
      sound = number.fraction(*share, joined);
    } else if (!add_glued(words, piece, number)) {
      break;
    }
    if (!sound) return std::nullopt;
    joined = false;
    end = i + 1;
  }
  if (number.any()) {
    at = end;
    return number.result();
  }
  if (!article) return std::nullopt;
  at = at + 1;
  return kOne;
}

std::string number_value(const MeasuredWords& words,
                         const std::vector<Piece>& pieces) {
  std::size_t at = 0;
  const auto number = read_number(words, pieces, at);
  return number && at == pieces.size() ? to_string(*number) : std::string();
}

std::string money_value(const MeasuredWords& words,
                        const std::vector<Piece>& pieces) {
  constexpr std::size_t kCode = 3;  // ISO 4217
  const auto money = measured(words, Worth::currency, pieces);
  if (!money || money->unit.size() < kCode) return {};
  std::string_view unit = money->unit;
  const auto part = factor(unit, kCode + 1);
  const auto amount = part ? product(money->amount, *part) : part;
  if (!amount) return {};
  return std::string(unit.substr(0, kCode)) + ' ' + to_string(*amount);
}

std::string percent_value(const MeasuredWords& words,
                          const std::vector<Piece>& pieces) {
  const auto share = measured(words, Worth::percent_unit, pieces);
  if (!share) return {};
  const auto part = factor(share->unit, 0);
  const auto amount = part ? product(share->amount, *part) : part;
  return amount ? to_string(*amount) : std::string();
}

std::string quantity_value(const MeasuredWords& words,
                           const std::vector<Piece>& pieces) {
  for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
    if (words.find(Worth::rate_word, pieces[i]) == nullptr) continue;
    const auto rate = rate_value(words, pieces, i);
    if (!rate.empty()) return rate;
  }
  if (const auto quantity = measured(words, Worth::unit, pieces)) {
    return to_string(quantity->amount) + ' ' + quantity->unit;
  }
  const std::string age = duration_value(words, pieces);
  return age.empty() ? number_value(words, pieces) : age;
}

std::string duration_value(const MeasuredWords& words,
                           const std::vector<Piece>& pieces) {
  std::string days;
  std::string clock;
  for (std::size_t at = 0; at < pieces.size();) {
    const auto amount = read_number(words, pieces, at);
    if (!amount || at == pieces.size()) return {};
    const std::string* value = words.find(Worth::time_unit, pieces[at++]);
    const auto unit = value ? time_unit(*value) : std::nullopt;
    const auto count = unit ? product(*amount, unit->count) : std::nullopt;
    if (!count) return {};
    (unit->clock ? clock : days) += to_string(*count) + unit->letter;
  }
  if (days.empty() && clock.empty()) return {};
  return 'P' + days + (clock.empty() ? "" : 'T' + clock);
}

std::string time_value(const MeasuredWords& words,
                       const std::vector<Piece>& pieces) {
  if (const auto* whole = words.find(Worth::clock_word, pieces.front())) {
    return *whole;
  }
  const std::string& clock = pieces.front();
  const auto colon = clock.find(':');
  const auto hour = read_decimal(clock.substr(0, colon));
  const auto minute = colon == std::string::npos
                          ? std::optional<Decimal>(Decimal{})
                          : read_decimal(clock.substr(colon + 1));
  if (!hour || !minute || minute->decimals + hour->decimals > 0) return {};
  std::int64_t hours = hour->digits;
  std::int64_t minutes = minute->digits;
  const bool together = colon == std::string::npos && clock.size() == 4;
  if (together) minutes = hours % 100;
  if (together) hours /= 100;  // 2200 GMT
  if (hours > 24 || minutes > 59) return {};
  std::size_t used = 0;
  const auto* half = pieces.size() < 2
                         ? nullptr
                         : words.find(Worth::day_half, pieces, 1, used);
  if (const auto shift = value_of(half)) {
    hours = hours % 12 + shift->digits;
  } else if (colon == std::string::npos && !together) {
    return {};
  }
  const auto two = [](std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return 'T' + two(hours) + ':' + two(minutes);
}

}  // namespace onrecord
