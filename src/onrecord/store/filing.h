#pragma once
// Extractions and decisions into rows.

#include <string>
#include <utility>
#include <vector>

#include "onrecord/model/extraction.h"
#include "onrecord/model/filed_dossier.h"

namespace onrecord {

class Database;

/// What an addition did to the store.
struct AddOutcome {
  enum class What { added, unchanged, replaced };
  What what = What::added;
  std::size_t gained = 0;
  std::size_t lost = 0;     ///< each leaves a tombstone
  std::size_t changed = 0;  ///< the same words, read otherwise
};

enum class Verdict { accept, fix, reject };

/// What a person said of a quote.
struct Decision {
  std::string quote;  ///< its id
  std::string reviewer;
  std::string time;  ///< ISO 8601; the caller's clock
  Verdict verdict = Verdict::accept;
  std::string speaker;  ///< the right name, for `fix`
  std::string note;
};

/// One call of the program. Times are the caller's clock.
struct Run {
  std::string started;
  std::string finished;
  std::string rules_version;
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::vector<std::pair<std::string, std::string>> failures;  ///< doc, message
};

/// What an addition needs beside the article.
struct FilingContext {
  const std::string& rules_version;
  const FiledDossiers& dossiers;
};

/// Writes the article's row and all that hangs on it. REQUIRES: a transaction,
/// and that nothing of the article but its own row is there.
void file_extraction(Database& database, const Extraction& extraction,
                     const FilingContext& context);

void file_run(Database& database, const Run& run);

}  // namespace onrecord
