#include "cli/sheet_command.h"

#include <doctest/doctest.h>

namespace onrecord::cli {

TEST_CASE("sheet: the question in words") {
  CHECK(asked({}).empty());
  SheetCommand command;
  command.since = "2022-03-01";
  CHECK(asked(command) == "since 2022-03-01");
  command.speakers = {"Kirby", "Lavrov"};
  command.about = "tea";
  CHECK(asked(command) == "Kirby, Lavrov; since 2022-03-01; about tea");
}

}  // namespace onrecord::cli
