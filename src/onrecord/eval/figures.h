#pragma once
// How good found quotes are: counts of articles, and the shares they give.

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace onrecord {

/// Right ones among those found and those asked for.
struct Count {
  long right = 0;
  long pred = 0;
  long gold = 0;
  long found = 0;  ///< of quoted runs: asked for and in some found quote
  Count& operator+=(const Count& other);
  bool operator==(const Count&) const = default;
};

struct SpeechCount {
  long gold = 0;
  long right = 0;
  long exact = 0;
  long pred = 0;
  long pred_right = 0;
  std::array<long, 3> gold_of{};  ///< direct, mixed, indirect
  std::array<long, 3> right_of{};
  SpeechCount& operator+=(const SpeechCount& other);
  bool operator==(const SpeechCount&) const = default;
};

struct SpeakerCount {
  long gold = 0;
  long right = 0;
  long wrong = 0;
  long undecided = 0;
  long first2 = 0;
  long open = 0;
  long kept = 0;
  SpeakerCount& operator+=(const SpeakerCount& other);
  bool operator==(const SpeakerCount&) const = default;
};

enum Part : std::size_t { kContent, kSource, kCue, kParts };

/// What one article, or many added up, counted.
struct Figures {
  Count quoted;
  Count quoted5;
  std::array<Count, kParts> spans{};
  std::array<Count, kParts> exact{};
  SpeechCount speech;
  SpeakerCount speaker;
  Figures& operator+=(const Figures& other);
  bool operator==(const Figures&) const = default;
};

struct Shares {
  double p = 0;
  double r = 0;
  double f1 = 0;
};
Shares shares_of(const Count& count);
/// 0 where there is nothing to share.
double share(long part, long whole);

/// The middle 95 % of what a figure gives when articles are drawn anew.
struct Interval {
  std::string name;  ///< "quoted5.p"
  double low = 0;
  double high = 0;
};
/// From 300 draws with a fixed seed: the same articles give the same intervals.
std::vector<Interval> intervals_of(const std::vector<Figures>& articles);

}  // namespace onrecord
