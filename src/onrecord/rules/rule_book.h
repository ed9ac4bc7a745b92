#pragma once
// Everything the rule files say, read, checked and compiled once.

#include <filesystem>
#include <memory>
#include <vector>

#include "onrecord/base/diagnostic.h"
#include "onrecord/base/result.h"

namespace onrecord {

class RuleBook;

/// Where rules come from: the shipped folder (or one that replaces it), then
/// packs that add to it, narrow it or switch rules off.
struct RuleSources {
  std::filesystem::path rules;
  std::vector<std::filesystem::path> packs;
};

/// The rules that loaded and every fault of those that did not.
struct LoadedRules {
  std::shared_ptr<const RuleBook> book;
  Diagnostics diagnostics;
};

/// Fails only where there is nothing to work with: no such folder, no rule. A
/// broken rule is a diagnostic and is left out.
Result<LoadedRules> load_rules(const RuleSources& sources);

}  // namespace onrecord
