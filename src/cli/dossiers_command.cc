#include "cli/dossiers_command.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include "cli/article_run.h"
#include "cli/dossier_text.h"
#include "cli/log.h"
#include "cli/rules_loading.h"
#include "onrecord/rules/rule_book.h"
#include "onrecord/sheet/dossier_drafts.h"
#include "onrecord/store/store.h"

namespace onrecord::cli {
namespace {

namespace fs = std::filesystem;

Outcome write(Output& output, const std::string& text, Outcome outcome) {
  auto written = output.write(text);
  return written ? outcome : could_not_run(written.error());
}

bool lies_in(const std::string& file, const fs::path& folder) {
  const fs::path inside = fs::path(file).lexically_relative(folder);
  return !inside.empty() && *inside.begin() != "..";
}

/// Faults of dossiers, and all faults of what was named to be checked.
bool concerns(const Diagnostic& diagnostic, const RuleSources& sources) {
  if (lies_in(diagnostic.file, sources.rules / "dossiers")) return true;
  return std::any_of(
      sources.packs.begin(), sources.packs.end(),
      [&](const fs::path& pack) { return lies_in(diagnostic.file, pack); });
}

std::string summary_of(std::size_t dossiers, const Diagnostics& all) {
  const auto faults = static_cast<std::size_t>(error_count(all));
  std::string line = std::to_string(dossiers) + " dossiers, ";
  line += faults == 0 ? "ok" : std::to_string(faults) + " faults";
  if (all.size() > faults) {
    line += ", " + std::to_string(all.size() - faults) + " warnings";
  }
  return line + "\n";
}

/// Faults are what was asked for, so they go to standard output, all at once.
Outcome check(const DossiersCommand& command, Output& output) {
  auto sources = rule_sources(command.rules);
  if (!sources) return could_not_run(sources.error());
  sources->packs.insert(sources->packs.end(), command.paths.begin(),
                        command.paths.end());
  auto loaded = load_rules(*sources);
  if (!loaded) return could_not_run(loaded.error());
  Diagnostics& all = loaded->diagnostics;
  std::erase_if(all, [&](const Diagnostic& diagnostic) {
    return !concerns(diagnostic, *sources);
  });
  std::string text;
  for (const Diagnostic& diagnostic : all) text += to_string(diagnostic) + "\n";
  const auto faults = static_cast<std::size_t>(error_count(all));
  Outcome outcome{.rules_skipped = faults};
  outcome.could_not_run = command.rules.strict && faults > 0;
  return write(output, text + summary_of(loaded->book->dossiers.size(), all),
               outcome);
}

Outcome find(const DossiersCommand& command, Output& output) {
  auto rules = load_rules_in_use(command.rules);
  if (!rules) return could_not_run(rules.error());
  std::string text;
  for (const DossierDefinition& dossier : rules->book->dossiers) {
    if (!is_called(dossier, command.name)) continue;
    text += (text.empty() ? "" : "\n") + dossier_page(dossier, command.on);
  }
  if (text.empty()) {
    return could_not_run(
        {Kind::not_found,
         "no dossier has the name '" + command.name +
             "'; 'onrecord dossiers suggest' drafts those of a store",
         {}});
  }
  return write(output, text, {.rules_skipped = rules->skipped});
}

/// Who has been given a dossier since the store was filled needs no draft.
void leave_out_known(const RuleBook& rules,
                     std::vector<FiledEntity>& entities) {
  std::erase_if(entities, [&](const FiledEntity& entity) {
    return std::any_of(rules.dossiers.begin(), rules.dossiers.end(),
                       [&](const DossierDefinition& dossier) {
                         const auto& names = dossier.aliases;
                         return dossier.name == entity.name ||
                                std::find(names.begin(), names.end(),
                                          entity.name) != names.end();
                       });
  });
}

Outcome suggest(const DossiersCommand& command, Output& output) {
  auto rules = load_rules_in_use(command.rules);
  if (!rules) return could_not_run(rules.error());
  auto store = Store::open(command.store, Mode::read_only);
  if (!store) return could_not_run(store.error());
  EntityQuery query;
  query.kinds = {"person"};
  auto entities = store->find_entities(query);
  if (!entities) return could_not_run(entities.error());
  leave_out_known(*rules->book, *entities);
  const std::string drafts = draft_dossiers(*entities, command.articles);
  if (drafts.empty()) {
    log_info("nobody without a dossier is named in full in " +
             std::to_string(command.articles) +
             " articles or more; --articles 1 takes everybody");
  }
  return write(output, drafts, {.rules_skipped = rules->skipped});
}

}  // namespace

Outcome run_dossiers(const DossiersCommand& command, Output& output) {
  using Action = DossiersCommand::Action;
  switch (command.action) {
    case Action::find:
      return find(command, output);
    case Action::suggest:
      return suggest(command, output);
    case Action::check:
      break;
  }
  return check(command, output);
}

}  // namespace onrecord::cli
