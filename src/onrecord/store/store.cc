#include "onrecord/store/store.h"

#include <utility>

#include "onrecord/store/changes.h"
#include "onrecord/store/export.h"

namespace onrecord {
namespace {

constexpr char kHas[] =
    "SELECT 1 FROM articles "
    "WHERE key = ? AND content_hash = ? AND rules_version = ?";
constexpr char kKnown[] =
    "SELECT content_hash, rules_version, doc, title, byline, outlet, "
    "published, modified, url, language FROM articles WHERE key = ?";
constexpr char kNamed[] = "SELECT 1 FROM articles WHERE key = ? OR doc = ?";
constexpr char kKeepVersion[] =
    "INSERT OR REPLACE INTO versions "
    "SELECT key, content_hash, title, published, modified, text "
    "FROM articles WHERE key = ? AND content_hash <> ?";
constexpr char kForgetVersion[] =
    "DELETE FROM versions WHERE article = ? AND content_hash = ?";
constexpr const char* kClear[] = {"DELETE FROM quotes WHERE article = ?",
                                  "DELETE FROM mentions WHERE article = ?",
                                  "DELETE FROM entities WHERE article = ?"};

/// The article's row, as far as it decides whether there is work to do.
struct Known {
  bool there = false;
  std::string content_hash;
  bool same = false;  ///< in text, rules and metadata
};

Known known(Database& database, const Article& article,
            const std::string& rules_version) {
  auto row = database.statement(kKnown);
  row->bind(article.key);
  if (!database.step(*row)) return {};
  const std::string* const now[] = {&article.content_hash, &rules_version,
                                    &article.doc,          &article.title,
                                    &article.byline,       &article.outlet,
                                    &article.published,    &article.modified,
                                    &article.url,          &article.language};
  Known known{true, row->text(0), true};
  for (int i = 0; const std::string* value : now) {
    known.same = known.same && row->view(i++) == *value;
  }
  return known;
}

void clear(Database& database, const Article& article) {
  auto keep = database.statement(kKeepVersion);
  keep->bind(article.key).bind(article.content_hash);
  database.run(*keep);
  auto forget = database.statement(kForgetVersion);
  forget->bind(article.key).bind(article.content_hash);
  database.run(*forget);
  for (const char* sql : kClear) {
    auto row = database.statement(sql);
    row->bind(article.key);
    database.run(*row);
  }
}

AddOutcome replace(Database& database, const Extraction& extraction,
                   const FilingContext& context, const Known& old) {
  const std::string& rules_version = context.rules_version;
  const Article& article = extraction.article;
  const std::vector<OldQuote> before = quotes_of(database, article.key);
  clear(database, article);
  file_extraction(database, extraction, context);
  AddOutcome outcome = bury_lost(
      database,
      {article.key, old.content_hash, article.content_hash, rules_version},
      before);
  attach_decisions(database, article.key, article.content_hash);
  return outcome;
}

}  // namespace

Store::Store(std::unique_ptr<Database> database)
    : database_(std::move(database)) {}

Result<Store> Store::open(const std::string& path, Mode mode, int busy_ms) {
  auto database = Database::open(path, mode, busy_ms);
  if (!database) return fail(database.error());
  return Store(*std::move(database));
}

Result<bool> Store::has(const std::string& key, const std::string& content_hash,
                        const std::string& rules_version) {
  auto row = database_->statement(kHas);
  row->bind(key).bind(content_hash).bind(rules_version);
  const bool found = database_->step(*row);
  auto asked = database_->outcome();
  return asked ? Result<bool>(found) : asked;
}

Result<AddOutcome> Store::add(const Extraction& extraction,
                              const std::string& rules_version) {
  auto batch = Batch::begin(*database_);
  if (!batch) return fail(batch.error());
  const Article& article = extraction.article;
  const Known old = known(*database_, article, rules_version);
  const FilingContext context{rules_version, dossiers_};
  AddOutcome outcome;
  if (!old.there) {
    file_extraction(*database_, extraction, context);
    attach_decisions(*database_, article.key, article.content_hash);
    outcome.gained = extraction.quotes.size();
  } else if (old.same) {
    outcome.what = AddOutcome::What::unchanged;
  } else {
    outcome = replace(*database_, extraction, context, old);
  }
  if (auto kept = batch->commit(); !kept) return fail(kept.error());
  return outcome;
}

void Store::know(FiledDossiers dossiers) { dossiers_ = std::move(dossiers); }

const std::string& Store::backup() const { return database_->backup(); }

Result<Batch> Store::begin() { return Batch::begin(*database_); }

Result<bool> Store::decide(const Decision& decision) {
  return file_decision(*database_, decision);
}

Result<bool> Store::keep_run(const Run& run) {
  auto batch = Batch::begin(*database_);
  if (!batch) return fail(batch.error());
  file_run(*database_, run);
  return batch->commit();
}

Result<std::vector<FiledQuote>> Store::find(const QuoteQuery& query) {
  std::vector<FiledQuote> quotes = find_quotes(*database_, query);
  if (auto asked = database_->outcome(); !asked) return fail(asked.error());
  return quotes;
}

Result<std::vector<FiledEntity>> Store::find_entities(
    const EntityQuery& query) {
  std::vector<FiledEntity> entities =
      onrecord::find_entities(*database_, query);
  if (auto asked = database_->outcome(); !asked) return fail(asked.error());
  return entities;
}

Result<bool> Store::has_article(const std::string& name) {
  auto row = database_->statement(kNamed);
  row->bind(name).bind(name);
  const bool found = database_->step(*row);
  auto asked = database_->outcome();
  return asked ? Result<bool>(found) : asked;
}

Result<std::size_t> Store::export_lines(std::ostream& out) {
  return write_export(*database_, out);
}

}  // namespace onrecord
