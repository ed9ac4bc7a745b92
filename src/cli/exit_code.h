#pragma once
// How a run ended, and the one place that makes an exit code of it.

#include <cstddef>

namespace onrecord::cli {

struct Outcome {
  bool could_not_run = false;
  std::size_t articles_skipped = 0;
  std::size_t rules_skipped = 0;
};

/// 0 done, 1 done with articles or rules skipped, 2 could not run.
int exit_code(const Outcome& outcome);

}  // namespace onrecord::cli
