#include "onrecord/pipeline/rule_check.h"

#include <doctest/doctest.h>

#include <string>

#include "../rules/rule_folder.h"

namespace onrecord {
namespace {

/// A rule for “..” says the guide, with these examples.
std::string rule(const std::string& examples) {
  return "[[rule]]\nid = \"xx.tags.new\"\nwhy = \"a test\"\nstep = \"tags\"\n"
         "pattern = 'the (?P<source>{walker}) (?P<cue>{say}) "
         "(?P<content>{quote})'\nmakes = [\"said\"]\n" +
         examples;
}

TEST_CASE("rule check: each way an example can fail has its code") {
  struct Row {
    const char* code;
    const char* examples;
    const char* message;
  };
  const char* const miss = "near_miss = [\"It rains.\"]\n";
  const Row rows[] = {
      {"R050", "match = [\"The guide sings “⟦la⟧”.\"]\n", "it does not fire"},
      {"R051", "match = [\"The ⟨guide⟩ says “la ⟦la⟧”.\"]\n",
       "it caught content 'la la', source 'guide', cue 'says'"},
      {"R051", "match = [\"⟨The guide⟩ says “la”.\"]\n", "source 'guide'"},
      {"R052",
       "match = [\"The guide says “la”.\"]\n"
       "near_miss = [\"The guides said “la”.\"]\n",
       "is a near miss, but the rule fires"},
      {"R053", "match = [\"The guide says “⟦la”.\"]\n", "do not pair"},
      {"R054",
       "match = [\"The guide says “la”.\"]\n"
       "todo_match = [\"The guide says “⟦la⟧”.\"]\n",
       "matches by now"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.code);
    std::string examples = row.examples;
    if (examples.find("near_miss") == std::string::npos) examples += miss;
    const LoadedRules loaded = load_texts(rule(examples));
    REQUIRE(loaded.diagnostics.empty());
    const RuleCheck check = check_examples(*loaded.book);
    REQUIRE(check.diagnostics.size() == 1);
    CHECK(check.diagnostics.front().code == row.code);
    CHECK(check.diagnostics.front().message.find(row.message) !=
          std::string::npos);
    CHECK(check.diagnostics.front().line == 1);
  }
}

TEST_CASE("rule check: sound examples are counted, open ones apart") {
  const LoadedRules loaded =
      load_texts(rule("match = [\"The ⟨guide⟩ [says] “⟦la⟧”.\"]\n"
                      "near_miss = [\"It rains.\"]\n"
                      "todo_match = [\"The guide sings “⟦la⟧”.\"]\n"));
  REQUIRE(loaded.diagnostics.empty());
  const RuleCheck check = check_examples(*loaded.book);
  CHECK(check.diagnostics.empty());
  CHECK(check.rules == 2);
  CHECK(check.examples == 4);
  CHECK(check.todo == 1);
}

TEST_CASE("rule check: what stopped a rule is told") {
  const LoadedRules loaded = load_texts(
      rule("match = [\"The guide says “la”.\"]\n"
           "near_miss = [\"It rains.\"]\nunless = ['^the guide']\n"));
  const RuleCheck check = check_examples(*loaded.book);
  REQUIRE(check.diagnostics.size() == 1);
  CHECK(check.diagnostics.front().message.find(
            "stopped: (unless ^the guide)") != std::string::npos);
}

}  // namespace
}  // namespace onrecord
