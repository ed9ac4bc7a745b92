#include "cli/progress.h"

#include <doctest/doctest.h>

namespace onrecord::cli {

TEST_CASE("progress: the bar fills as articles are done") {
  CHECK(bar({0, 4, 0}, 8) == "[........] 0 of 4 articles, 0 quotes");
  CHECK(bar({1, 4, 9}, 8) == "[##......] 1 of 4 articles, 9 quotes");
  CHECK(bar({4, 4, 9}, 8) == "[########] 4 of 4 articles, 9 quotes");
  CHECK(bar({0, 0, 0}, 4) == "[....] 0 of 0 articles, 0 quotes");
}

TEST_CASE("progress: nothing in the first second, then at its own pace") {
  using std::chrono::milliseconds;
  const ProgressClock::Time start{};
  ProgressClock terminal(start, true);
  CHECK(!terminal.is_due(start + milliseconds(999)));
  CHECK(terminal.is_due(start + milliseconds(1000)));
  CHECK(!terminal.is_due(start + milliseconds(1050)));
  CHECK(terminal.is_due(start + milliseconds(1100)));

  ProgressClock elsewhere(start, false);
  CHECK(elsewhere.is_due(start + milliseconds(1000)));
  CHECK(!elsewhere.is_due(start + milliseconds(10999)));
  CHECK(elsewhere.is_due(start + milliseconds(11000)));
}

}  // namespace onrecord::cli
