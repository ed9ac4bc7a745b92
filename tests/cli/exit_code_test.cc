#include "cli/exit_code.h"

#include <doctest/doctest.h>

namespace onrecord::cli {

TEST_CASE("exit code: 0 done, 1 something skipped, 2 could not run") {
  CHECK(exit_code({}) == 0);
  CHECK(exit_code({.articles_skipped = 3}) == 1);
  CHECK(exit_code({.rules_skipped = 1}) == 1);
  CHECK(exit_code({.could_not_run = true}) == 2);
  CHECK(exit_code({.could_not_run = true, .articles_skipped = 1}) == 2);
}

}  // namespace onrecord::cli
