#pragma once
// The store: articles and their quotes in a SQLite file. schema.md is the spec.

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "onrecord/model/filed_dossier.h"
#include "onrecord/store/batch.h"
#include "onrecord/store/database.h"
#include "onrecord/store/entity_query.h"
#include "onrecord/store/filing.h"
#include "onrecord/store/query.h"

namespace onrecord {

/// Not safe for concurrent use; many processes may have the same file open.
class Store {
 public:
  /// ":memory:" gives one that lives as long as the object.
  static Result<Store> open(const std::string& path, Mode mode,
                            int busy_ms = 5000);

  /// True if this version of the article was read with these rules.
  Result<bool> has(const std::string& key, const std::string& content_hash,
                   const std::string& rules_version);
  /// Files an article in place of what was known of it. Decisions stay, tied
  /// to the quotes that now hold their words.
  Result<AddOutcome> add(const Extraction& extraction,
                         const std::string& rules_version);
  /// What is known of the dossiers that entities are linked to; written with
  /// the next additions that link to them.
  void know(FiledDossiers dossiers);
  /// Many additions as one; begins a batch.
  Result<Batch> begin();
  /// Keeps what a person said of a quote.
  Result<bool> decide(const Decision& decision);
  /// Keeps what a run read and what failed.
  Result<bool> keep_run(const Run& run);

  /// Ordered by date, article and place.
  Result<std::vector<FiledQuote>> find(const QuoteQuery& query);
  /// Ordered by date, article and first mention.
  Result<std::vector<FiledEntity>> find_entities(const EntityQuery& query);
  /// Whether an article has this key or path.
  Result<bool> has_article(const std::string& name);
  /// Where the store as it was is kept, if opening it brought it up to date.
  const std::string& backup() const;
  /// Everything but runs, as ordered JSON lines; gives how many. Equal
  /// content, equal bytes.
  Result<std::size_t> export_lines(std::ostream& out);

 private:
  explicit Store(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
  FiledDossiers dossiers_;
};

}  // namespace onrecord
