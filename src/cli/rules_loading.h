#pragma once
// The rules that a command line asks for, with their faults reported.

#include <cstddef>
#include <memory>

#include "cli/options.h"
#include "onrecord/base/result.h"

namespace onrecord {
struct LoadedRules;
struct RuleBook;
struct RuleSources;
}  // namespace onrecord

namespace onrecord::cli {

struct RulesInUse {
  std::shared_ptr<const RuleBook> book;
  std::size_t skipped = 0;  ///< faults that are errors
};

/// The folders that the options name, or the shipped one.
Result<RuleSources> rule_sources(const RuleOptions& options);

/// Logs each fault. With `strict`, a fault is an Error.
Result<RulesInUse> in_use(LoadedRules loaded, const RuleOptions& options);

/// Loads the rules and logs each fault. With `strict`, a fault is an Error.
Result<RulesInUse> load_rules_in_use(const RuleOptions& options);

}  // namespace onrecord::cli
