#include "cli/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "cli/log.h"
#include "onrecord/base/counted.h"

namespace onrecord::cli {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t kBarWidth = 30;

std::string counts(const Tally& tally) {
  return std::to_string(tally.done) + " of " +
         counted(tally.total, "article") + ", " +
         counted(tally.quotes, "quote");
}

}  // namespace

std::string bar(const Tally& tally, std::size_t width) {
  const std::size_t total = std::max<std::size_t>(tally.total, 1);
  const std::size_t full = width * std::min(tally.done, total) / total;
  return '[' + std::string(full, '#') + std::string(width - full, '.') + "] " +
         counts(tally);
}

ProgressClock::ProgressClock(Time start, bool on_terminal)
    : every_(on_terminal ? milliseconds(100) : seconds(10)),
      next_(start + seconds(1)) {}

bool ProgressClock::is_due(Time now) {
  if (now < next_) return false;
  next_ = now + every_;
  return true;
}

Progress::Progress()
    : on_terminal_(isatty(STDERR_FILENO) == 1),
      clock_(std::chrono::steady_clock::now(), on_terminal_) {}

void Progress::show(const Tally& tally) {
  if (!clock_.is_due(std::chrono::steady_clock::now())) return;
  if (!on_terminal_) return log_info(counts(tally));
  std::fprintf(stderr, "\r\033[K%s", bar(tally, kBarWidth).c_str());
  std::fflush(stderr);
  bar_stands_ = true;
}

void Progress::finish() {
  if (bar_stands_) std::fputs("\r\033[K", stderr);
  bar_stands_ = false;
}

}  // namespace onrecord::cli
