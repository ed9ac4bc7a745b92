#pragma once
// The words that tests of dates and amounts are made of, in a tongue of its
// own: what words are worth stands in rules, never in C++.

#include <string>
#include <string_view>
#include <vector>

#include "../rules/rule_folder.h"
#include "onrecord/entities/measured_words.h"

namespace onrecord {

inline constexpr std::string_view kMeasuredRules = R"(
[[class]]
name = "cardinal"
values = { du = "2", ses = "6", dudek = "20" }
[[class]]
name = "scale"
values = { dekduo = "12", cent = "100", mil = "1000", miliono = "1000000" }
[[class]]
name = "scale_suffix"
values = { M = "1000000" }
[[class]]
name = "fraction"
values = { duono = "0.5", kvaronoj = "0.25" }
[[class]]
name = "article"
values = { iu = "1" }
[[class]]
name = "conjunction"
values = { kaj = "1" }
[[class]]
name = "currency_word"
values = { "$" = "USD", eurojn = "EUR", cendojn = "EUR 0.01" }
[[class]]
name = "percent_unit"
values = { "%" = "1", "baza punkto" = "0.01" }
[[class]]
name = "unit"
values = { km = "kilometer", "kvadrataj futoj" = "square-foot" }
[[class]]
name = "time_unit"
values = { jarojn = "P1Y", jaro = "P1Y", monato = "P1M", semajno = "P1W", tagoj = "P1D", horoj = "PT1H", sekundoj = "PT1S", jardekojn = "P10Y" }
[[class]]
name = "rate_word"
values = { po = "1" }
[[class]]
name = "day_half"
values = { atm = "0", ptm = "12" }
[[class]]
name = "clock_word"
values = { tagmezo = "T12:00" }
[[class]]
name = "weekday"
values = { lunde = "1", marde = "2", merkrede = "3" }
[[class]]
name = "month"
values = { marto = "3", majo = "5", decembro = "12" }
[[class]]
name = "season"
values = { printempo = "21", vintro = "24" }
[[class]]
name = "holiday"
values = { Kristnasko = "12-25" }
[[class]]
name = "day_word"
values = { hodiau = "P0D", hierau = "-P1D", "post morgau" = "P2D" }
[[class]]
name = "direction"
values = { lasta = "-1", tiu = "0", venonta = "1" }
[[class]]
name = "distance"
values = { antaue = "-1", poste = "1" }
[[class]]
name = "ordinal"
values = { unua = "1", kvina = "5" }
[[class]]
name = "quarter"
values = { kvarono = "3" }
)";

/// The words of a sentence, as tests write it.
struct MeasuredSample {
  LoadedRules loaded = load_texts(kMeasuredRules);
  MeasuredWords words{*loaded.book};

  static std::vector<Piece> pieces(std::string_view sentence) {
    const Text text = read_text(std::string(sentence), 0, {});
    return pieces_of(text, {0, text.tokens.size()});
  }
};

}  // namespace onrecord
