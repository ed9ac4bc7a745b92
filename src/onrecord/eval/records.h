#pragma once
// Quotes out of JSON lines: the record's own form, for gold and found alike.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/base/result.h"
#include "onrecord/eval/eval_article.h"

namespace onrecord {

using QuotesByDoc = std::map<std::string, std::vector<StatedQuote>>;

/// Lines without `content` (mentions, articles) are passed over. `name` stands
/// in errors, with the line.
Result<QuotesByDoc> read_quote_lines(std::string_view lines,
                                     const std::string& name);

/// The same as eval counts what was found: an undecided quote has no speaker,
/// nor a source that was only guessed; what is no quote is left out.
Result<QuotesByDoc> read_found_quotes(std::string_view lines,
                                      const std::string& name);

/// A stretch of text that names something.
struct StatedMention {
  CodeSpan span;
  std::string kind;
  std::string text;  ///< empty if not stated
  int line = 0;
  std::string rule{};  ///< that found it; empty if none is stated
};
using MentionsByDoc = std::map<std::string, std::vector<StatedMention>>;

/// Of gold lines and records; nested mentions and other lines are passed over.
Result<MentionsByDoc> read_mention_lines(std::string_view lines,
                                         const std::string& name);

}  // namespace onrecord
