#pragma once
// What became of an article's quotes when it was read again.

#include <string>
#include <vector>

#include "onrecord/base/result.h"
#include "onrecord/store/filing.h"
#include "onrecord/text/span.h"

namespace onrecord {

class Database;

/// A quote as it lay in the store.
struct OldQuote {
  std::string id;
  CodeSpan span;
  std::string content;
  std::string face;  ///< all that people see of it
  std::string speaker;
  std::string rule;
  std::string rule_version;
};

/// Those of the article `key`, in text order.
std::vector<OldQuote> quotes_of(Database& database, const std::string& key);

/// Which version of an article gave way to which.
struct Replacement {
  std::string key;
  std::string old_hash;
  std::string new_hash;
  std::string rules_version;
  bool same_text() const { return old_hash == new_hash; }
};

/// Counts what was gained, lost and changed since `before`, and leaves a
/// tombstone for each quote lost. REQUIRES: the new quotes are filed.
AddOutcome bury_lost(Database& database, const Replacement& replacement,
                     const std::vector<OldQuote>& before);

/// Ties the article's loose decisions to the quotes that hold their words:
/// the same id or the largest overlap while the text is the one decided on,
/// else the very same words, if they stand once. Else they stay loose.
void attach_decisions(Database& database, const std::string& key,
                      const std::string& content_hash);

/// Files a decision on a quote that is there.
Result<bool> file_decision(Database& database, const Decision& decision);

}  // namespace onrecord
