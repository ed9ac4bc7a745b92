#include "onrecord/eval/same_speaker.h"

#include <doctest/doctest.h>

#include "stated.h"

namespace onrecord {
namespace {

TEST_CASE("same speaker: names") {
  struct Row {
    const char* gold;
    const char* found;
    bool same;
  };
  const Row rows[] = {
      {"Ana Pérez", "Perez", true},
      {"Ana Pérez", "Ana", true},
      {"Ana Pérez", "A. Pérez", true},
      {"Ana Pérez", "Bo Pérez", false},
      {"Ana Pérez", "Bo Berg", false},
      {"Ana Pérez", "Ana Pérez of the Northern Harbour Board", false},
      {"Ana Pérez", "Bo Berg and Ana Pérez", false},
      {"officials", "officials", true},
      {"officials", "two officials", true},
      {"Bo Berg", "Bo Berg’s spokesman", false},
      {"Bo Berg’s spokesman", "the spokesman", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.gold);
    CAPTURE(row.found);
    CHECK(same_name(row.gold, row.found) == row.same);
  }
}

TEST_CASE("same speaker: sources") {
  const std::u32string text = code_points_of(
      "Ana Pérez said it is cold. She said it is late, and Bo Berg agreed. "
      "Then she said no.\nThe board of Ana Pérez said so; she left.");
  const auto fits = [&](const char* gold, const char* found) {
    return source_fits(text, stated(text, "", gold, ""),
                       stated(text, "", found, ""));
  };
  CHECK(fits("Ana Pérez", "Pérez said it"));       // they touch
  CHECK(fits("Ana Pérez", "board of Ana Pérez"));  // one name
  CHECK(fits("She", "she"));                       // in one paragraph
  CHECK(!fits("She", "so; she"));
  CHECK(!fits("Ana Pérez", "Bo Berg"));
  CHECK(!fits("Ana Pérez",
              "Ana Pérez said it is cold. She said it is late, "
              "and Bo Berg agreed. Then"));  // far too long
}

}  // namespace
}  // namespace onrecord
