#include <doctest/doctest.h>

#include "rule_folder.h"

namespace onrecord {
namespace {

TEST_CASE("values: a word with a value belongs to its class, folded") {
  const LoadedRules loaded =
      load_texts("[[class]]\nname = \"month\"\n[class.values]\n"
                 "March = \"3\"\n\"Sept.\" = \"9\"\n");
  CHECK(loaded.diagnostics.empty());
  const auto* values = loaded.book->values_of("month");
  REQUIRE(values != nullptr);
  CHECK(values->at("march") == "3");
  CHECK(values->at("sept.") == "9");
  const auto month = loaded.book->classes.find("month");
  REQUIRE(month);
  CHECK(loaded.book->vocabulary.members(*month) ==
        std::vector<std::string>{"march", "sept."});
  CHECK(loaded.book->values_of("weekday") == nullptr);
}

TEST_CASE("values: a value that is no string is told at its place") {
  const LoadedRules loaded = load_texts(
      "[[class]]\nname = \"month\"\n[class.values]\nMarch = 3\n");
  REQUIRE_FALSE(loaded.diagnostics.empty());
  CHECK(loaded.diagnostics.front().code == "R005");
  CHECK(loaded.diagnostics.front().line == 4);
  CHECK(loaded.diagnostics.front().message.find("'March' must be a string") !=
        std::string::npos);
}

}  // namespace
}  // namespace onrecord
