// Additions are committed some hundred articles at a time: one at a time would
// wait for the disk at each, all at once would lose a night's work to a kill.

#include "cli/add_command.h"

#include <chrono>
#include <ctime>
#include <optional>
#include <string>
#include <utility>

#include "cli/article_run.h"
#include "cli/log.h"
#include "onrecord/base/counted.h"
#include "onrecord/rules/rule_book.h"
#include "onrecord/store/store.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kArticlesPerCommit = 500;

/// The clock of this run, as the store writes it: 2022-03-08T10:00:00Z.
std::string now() {
  const std::time_t time =
      std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&time, &utc);
  char text[sizeof "2022-03-08T10:00:00Z"];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

/// A store that is being added to.
class Filing {
 public:
  Filing(Store store, std::string rules_version) : store_(std::move(store)) {
    run_.started = now();
    run_.rules_version = std::move(rules_version);
  }

  Result<bool> is_new(const Article& article) {
    auto known =
        store_.has(article.key, article.content_hash, run_.rules_version);
    if (!known) return fail(known.error());
    if (*known) ++run_.unchanged;
    return !*known;
  }

  std::optional<Error> add(const Extraction& extraction) {
    if (!batch_) {
      auto begun = store_.begin();
      if (!begun) return begun.error();
      batch_.emplace(std::move(*begun));
    }
    auto added = store_.add(extraction, run_.rules_version);
    if (!added) return added.error();
    count(*added);
    return ++in_batch_ < kArticlesPerCommit ? std::nullopt : commit();
  }

  std::optional<Error> commit() {
    if (!batch_) return std::nullopt;
    auto committed = batch_->commit();
    batch_.reset();
    in_batch_ = 0;
    if (!committed) return committed.error();
    return std::nullopt;
  }

  std::optional<Error> close() {
    if (auto error = commit()) return error;
    run_.finished = now();
    auto kept = store_.keep_run(run_);
    if (!kept) return kept.error();
    return std::nullopt;
  }

  std::string summary() const {
    return counted(run_.added, "article") + " added, " +
           std::to_string(run_.replaced) + " replaced, " +
           std::to_string(run_.unchanged) +
           " unchanged; quotes: " + std::to_string(gained_) + " gained, " +
           std::to_string(changed_) + " changed, " + std::to_string(lost_) +
           " lost";
  }

 private:
  void count(const AddOutcome& outcome) {
    using What = AddOutcome::What;
    if (outcome.what == What::added) ++run_.added;
    if (outcome.what == What::replaced) ++run_.replaced;
    if (outcome.what == What::unchanged) ++run_.unchanged;
    gained_ += outcome.gained;
    changed_ += outcome.changed;
    lost_ += outcome.lost;
  }

  Store store_;
  Run run_;
  std::optional<Batch> batch_;  // ends before its store
  std::size_t in_batch_ = 0;
  std::size_t gained_ = 0;
  std::size_t changed_ = 0;
  std::size_t lost_ = 0;
};

Outcome run_filing(Filing& filing, ArticleRun run) {
  run.finish = [](Extraction extraction) {
    return WorkedArticle{std::move(extraction), {}};
  };
  run.wants = [&](const Article& article) { return filing.is_new(article); };
  run.take = [&](const WorkedArticle& worked) {
    return filing.add(worked.extraction);
  };
  const Outcome outcome = run_articles(std::move(run));
  if (outcome.could_not_run) return outcome;
  if (const auto error = filing.close()) return could_not_run(*error);
  log_info(filing.summary());
  return outcome;
}

FiledDossiers known_dossiers(const RuleBook& rules) {
  FiledDossiers known;
  for (const DossierDefinition& dossier : rules.dossiers) {
    known[dossier.id] = {dossier.id, dossier.name, dossier.kind, dossier.ids};
  }
  return known;
}

}  // namespace

Outcome run_add(const AddCommand& options) {
  ArticleRun run;
  run.inputs = find_inputs(options.paths);
  run.threads = options.threads;
  auto rules = load_rules_in_use(options.rules);
  if (!rules) return could_not_run(rules.error());
  run.rules = std::move(*rules);
  // Without this, a mistyped path would leave an empty store behind.
  if (run.inputs.files.empty()) return run_articles(std::move(run));
  auto store = Store::open(options.store, Mode::read_write);
  if (!store) return could_not_run(store.error());
  if (!store->backup().empty()) {
    log_info("the store was of an older schema and is up to date now; it is "
             "kept as it was in " + store->backup());
  }
  store->know(known_dossiers(*run.rules.book));
  Filing filing(std::move(*store), run.rules.book->version);
  return run_filing(filing, std::move(run));
}

}  // namespace onrecord::cli
