#pragma once
// Rules in a folder of their own, for one test.

#include <string>
#include <string_view>
#include <vector>

#include "../ingest/temporary_folder.h"
#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// A class, a step and a rule without a fault: the ground on which a test puts
/// one.
inline constexpr std::string_view kSoundRules = R"(
[[step]]
name = "tags"
phase = "attribution"

[[class]]
name = "walker"
words = ["guide", "guides"]

[[cue]]
words = ["said", "says"]
act = "speech"

[[rule]]
id = "xx.tags.sound"
why = "“..,” said the guide"
step = "tags"
pattern = '(?P<content>{quote}) (?P<cue>{say}) the (?P<source>{walker})'
makes = ["said"]
match = ["“⟦It rains,⟧” [said] the ⟨guide⟩."]
near_miss = ["“It rains,” the guide said."]
)";

inline LoadedRules load_texts(std::string_view rules,
                              const std::vector<std::string_view>& packs = {}) {
  const TemporaryFolder folder;
  RuleSources sources;
  sources.rules = folder.path() / "rules";
  folder.write("rules/basis.toml", std::string(kSoundRules));
  folder.write("rules/more.toml", std::string(rules));
  for (const std::string_view pack : packs) {
    const std::string name = "pack" + std::to_string(sources.packs.size());
    folder.write(name + "/pack.toml", std::string(pack));
    sources.packs.push_back(folder.path() / name);
  }
  auto loaded = load_rules(sources);
  return loaded ? std::move(*loaded) : LoadedRules{};
}

}  // namespace onrecord
