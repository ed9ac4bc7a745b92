#include <doctest/doctest.h>

#include <string>

#include "rule_folder.h"

namespace onrecord {
namespace {

constexpr std::string_view kTwin = R"(
[[rule]]
id = "xx.tags.sound"
why = "the same id as a rule below"
step = "tags"
pattern = '{say}'
match = ["x"]
near_miss = ["y"]
)";

TEST_CASE("packs: a rule with the id of a shipped one is told what to use") {
  const LoadedRules loaded = load_texts("", {kTwin});
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics.front().code == "R015");
  CHECK(loaded.diagnostics.front().message.find("use [[override]]") !=
        std::string::npos);
}

TEST_CASE("packs: an override switches a rule off, and it is remembered") {
  const LoadedRules loaded = load_texts(
      "", {"[[override]]\nid = \"xx.tags.sound\"\nwhy = \"not here\"\n"
           "off = true\n"});
  CHECK(error_count(loaded.diagnostics) == 0);
  CHECK(loaded.book->steps.front().rules.empty());
  REQUIRE(loaded.book->switched_off.size() == 1);
  CHECK(loaded.book->switched_off.front().id == "xx.tags.sound");
}

TEST_CASE("packs: an override narrows a rule and changes its version") {
  const LoadedRules plain = load_texts("");
  const LoadedRules narrow = load_texts(
      "", {"[[override]]\nid = \"xx.tags.sound\"\nwhy = \"not guides\"\n"
           "unless = ['guides$']\n"});
  CHECK(narrow.diagnostics.empty());
  const CompiledRule& rule = narrow.book->steps.front().rules.front();
  CHECK(rule.unless.size() == 1);
  CHECK(rule.version != plain.book->steps.front().rules.front().version);
}

TEST_CASE("packs: a pattern on trial gets a step of its own") {
  const TemporaryFolder folder;
  folder.write("sound.toml", std::string(kSoundRules));
  RuleSources sources{folder.path(), {}, Trial{"{say}", "tags"}};
  const auto loaded = load_rules(sources);
  REQUIRE(loaded);
  CHECK(loaded->diagnostics.empty());
  REQUIRE(loaded->book->steps.size() == 2);
  CHECK(loaded->book->steps.front().definition.name == kTrial);
  sources.trial->before = "nowhere";
  const auto refused = load_rules(sources);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message ==
        "there is no step 'nowhere'; the steps are tags");
}

}  // namespace
}  // namespace onrecord
