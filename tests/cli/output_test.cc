#include "cli/output.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

namespace onrecord::cli {

TEST_CASE("output: a full disk is an error with its remedy") {
  const int full = open("/dev/full", O_WRONLY);
  REQUIRE(full >= 0);
  Output output(full);
  const auto written = output.write("a line\n");
  REQUIRE(!written);
  CHECK(to_string(written.error()) ==
        "standard output: cannot be written: No space left on device; make "
        "room and run this again");
  CHECK(output.close());
}

TEST_CASE("output: a reader that has gone away is an error and no signal") {
  Output::set_up();
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  Output output(ends[1]);
  const auto written = output.write("a line\n");
  REQUIRE(!written);
  CHECK(to_string(written.error()) ==
        "standard output: cannot be written: Broken pipe; its reader has gone "
        "away");
  CHECK(output.close());
}

}  // namespace onrecord::cli
