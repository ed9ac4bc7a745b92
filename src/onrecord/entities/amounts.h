#pragma once
// Numbers, money, shares, measures and stretches of time as plain values.

#include <optional>
#include <string>
#include <vector>

#include "onrecord/entities/decimal.h"
#include "onrecord/entities/measured_words.h"

namespace onrecord {

/// The number that begins at pieces[at], in figures, words or both; `at` moves
/// behind it. An article before "dozen" counts as one. Nothing if there is
/// none or it is vague ("several hundred", "5-15").
std::optional<Decimal> read_number(const MeasuredWords& words,
                                   const std::vector<Piece>& pieces,
                                   std::size_t& at);

/// Normal forms; empty where the words tell none.
/// "100000"
std::string number_value(const MeasuredWords& words,
                         const std::vector<Piece>& pieces);
/// "USD 1850000000"
std::string money_value(const MeasuredWords& words,
                        const std::vector<Piece>& pieces);
/// "46", of a hundred
std::string percent_value(const MeasuredWords& words,
                          const std::vector<Piece>& pieces);
/// "12 kilometer": ICU's name of the unit; "USD 26/P1W"; "P60Y" for an age
std::string quantity_value(const MeasuredWords& words,
                           const std::vector<Piece>& pieces);
/// "P3D", "PT4M5.08S"
std::string duration_value(const MeasuredWords& words,
                           const std::vector<Piece>& pieces);
/// "T14:30"
std::string time_value(const MeasuredWords& words,
                       const std::vector<Piece>& pieces);

}  // namespace onrecord
