#pragma once
// Questions to the store.

#include <string>
#include <vector>

#include "onrecord/model/filed_quote.h"
#include "onrecord/model/quote.h"

namespace onrecord {

class Database;

/// What is asked; empty strings ask for nothing. Each field has its default
/// written out, so that {.speaker = "Kirby"} is no warning.
struct QuoteQuery {
  /// A last name, full name, alias or dossier id. Case and accents do not
  /// matter.
  std::string speaker = {};
  std::string since =
      {};  ///< ISO date or its beginning; when it was said, else
  std::string until = {};  ///< when the article was published
  /// Words that all stand in the quote and its context, or in the article.
  std::string about = {};
  std::string article = {};  ///< the key or path of one
  std::vector<Act> acts = {Act::speech, Act::document};
  double min_confidence = 0;
  /// With quotes that may be somebody else's: `status` says so.
  bool include_undecided = true;
};

/// The quotes that answer, ordered by date, article and place. What a person
/// rejected is left out; a speaker that a person fixed stands in its place.
std::vector<FiledQuote> find_quotes(Database& database,
                                    const QuoteQuery& query);

}  // namespace onrecord
