#include "onrecord/eval/figures.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>

namespace onrecord {
namespace {

constexpr std::size_t kDraws = 300;
constexpr std::size_t kLow = 7;  // 2.5 % of the draws lie below
constexpr std::size_t kHigh = kDraws - 1 - kLow;

using Figure = double (*)(const Figures&);
constexpr std::pair<const char*, Figure> kFigures[] = {
    {"quoted5.p", [](const Figures& f) { return shares_of(f.quoted5).p; }},
    {"quoted5.r", [](const Figures& f) { return shares_of(f.quoted5).r; }},
    {"speech.r",
     [](const Figures& f) { return share(f.speech.right, f.speech.gold); }},
    {"exact.content.f1",
     [](const Figures& f) { return shares_of(f.exact[kContent]).f1; }},
    {"exact.source.f1",
     [](const Figures& f) { return shares_of(f.exact[kSource]).f1; }},
};

}  // namespace

Count& Count::operator+=(const Count& other) {
  right += other.right;
  pred += other.pred;
  gold += other.gold;
  found += other.found;
  return *this;
}

SpeechCount& SpeechCount::operator+=(const SpeechCount& other) {
  gold += other.gold;
  right += other.right;
  exact += other.exact;
  pred += other.pred;
  pred_right += other.pred_right;
  for (std::size_t i = 0; i < gold_of.size(); ++i) {
    gold_of[i] += other.gold_of[i];
    right_of[i] += other.right_of[i];
  }
  return *this;
}

SpeakerCount& SpeakerCount::operator+=(const SpeakerCount& other) {
  gold += other.gold;
  right += other.right;
  wrong += other.wrong;
  undecided += other.undecided;
  first2 += other.first2;
  open += other.open;
  kept += other.kept;
  return *this;
}

Figures& Figures::operator+=(const Figures& other) {
  quoted += other.quoted;
  quoted5 += other.quoted5;
  for (std::size_t i = 0; i < kParts; ++i) {
    spans[i] += other.spans[i];
    exact[i] += other.exact[i];
  }
  speech += other.speech;
  speaker += other.speaker;
  return *this;
}

double share(long part, long whole) {
  return whole == 0 ? 0.0
                    : static_cast<double>(part) / static_cast<double>(whole);
}

Shares shares_of(const Count& count) {
  Shares shares{share(count.right, count.pred), share(count.right, count.gold)};
  if (shares.p + shares.r > 0) {
    shares.f1 = 2 * shares.p * shares.r / (shares.p + shares.r);
  }
  return shares;
}

std::vector<Interval> intervals_of(const std::vector<Figures>& articles) {
  if (articles.empty()) return {};
  std::mt19937_64 dice(1);
  std::vector<Figures> draws(kDraws);
  for (Figures& draw : draws) {
    for (std::size_t i = 0; i < articles.size(); ++i) {
      draw += articles[dice() % articles.size()];  // one way on all machines
    }
  }
  std::vector<Interval> intervals;
  for (const auto& [name, figure] : kFigures) {
    std::vector<double> values;
    std::transform(draws.begin(), draws.end(), std::back_inserter(values),
                   figure);
    std::sort(values.begin(), values.end());
    intervals.push_back({name, values[kLow], values[kHigh]});
  }
  return intervals;
}

}  // namespace onrecord
