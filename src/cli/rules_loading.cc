#include "cli/rules_loading.h"

#include <string>
#include <utility>

#include "cli/log.h"
#include "cli/rules_folder.h"
#include "onrecord/rules/rule_book.h"

namespace onrecord::cli {
namespace {

/// Warnings are for those who write rules: `rules check` shows them.
void log_faults(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Diagnostic::Severity::error) {
      log_diagnostic(diagnostic);
    }
  }
}

}  // namespace

Result<RuleSources> rule_sources(const RuleOptions& options) {
  RuleSources sources;
  sources.packs.assign(options.packs.begin(), options.packs.end());
  sources.rules = options.rules;
  if (!options.rules.empty()) return sources;
  auto shipped = find_shipped_rules(program_path());
  if (!shipped) return fail(shipped.error());
  sources.rules = std::move(*shipped);
  return sources;
}

Result<RulesInUse> in_use(LoadedRules loaded, const RuleOptions& options) {
  log_faults(loaded.diagnostics);
  const auto skipped =
      static_cast<std::size_t>(error_count(loaded.diagnostics));
  if (options.strict && skipped > 0) {
    return fail(Kind::bad_input,
                "the rules have faults (above), and --strict was given");
  }
  return RulesInUse{std::move(loaded.book), skipped};
}

Result<RulesInUse> load_rules_in_use(const RuleOptions& options) {
  auto sources = rule_sources(options);
  if (!sources) return fail(sources.error());
  auto loaded = load_rules(*sources);
  if (!loaded) return fail(loaded.error());
  return in_use(std::move(*loaded), options);
}

}  // namespace onrecord::cli
