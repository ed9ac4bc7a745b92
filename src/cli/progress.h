#pragma once
// How far a run is, for people: a bar on a terminal, log lines elsewhere.

#include <chrono>
#include <cstddef>
#include <string>

namespace onrecord::cli {

struct Tally {
  std::size_t done = 0;
  std::size_t total = 0;
  std::size_t quotes = 0;
};

/// "[#####.....] 12 of 24 articles, 80 quotes", the bar `width` wide.
std::string bar(const Tally& tally, std::size_t width);

/// Decides when to say something: nothing in a run's first second, then ten
/// times a second on a terminal and every ten seconds elsewhere.
class ProgressClock {
 public:
  using Time = std::chrono::steady_clock::time_point;
  ProgressClock(Time start, bool on_terminal);
  bool is_due(Time now);

 private:
  std::chrono::milliseconds every_;
  Time next_;
};

/// Shows a tally on stderr when its turn has come.
class Progress {
 public:
  Progress();
  void show(const Tally& tally);
  /// Takes the bar away, so that lines can follow.
  void finish();

 private:
  bool on_terminal_;
  bool bar_stands_ = false;
  ProgressClock clock_;
};

}  // namespace onrecord::cli
