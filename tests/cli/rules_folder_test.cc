#include "cli/rules_folder.h"

#include <doctest/doctest.h>

namespace onrecord::cli {

TEST_CASE("rules folder: beside an installed program, then the source tree") {
  struct Row {
    const char* program;
    const char* installed;
    const char* source;
  };
  const Row rows[] = {
      {"/usr/bin/onrecord", "/usr/share/onrecord/rules", "/rules"},
      {"/src/build/release/onrecord", "/src/build/share/onrecord/rules",
       "/src/rules"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.program);
    const auto folders = shipped_rules_folders(row.program);
    REQUIRE(folders.size() == 2);
    CHECK(folders[0] == row.installed);
    CHECK(folders[1] == row.source);
  }
}

TEST_CASE("rules folder: an error names every place that was tried") {
  const auto found = find_shipped_rules("/nowhere/x/y/onrecord");
  REQUIRE(!found);
  CHECK(to_string(found.error()) ==
        "no rules stand at /nowhere/x/share/onrecord/rules, /nowhere/rules; "
        "name their folder with --rules DIR");
}

}  // namespace onrecord::cli
