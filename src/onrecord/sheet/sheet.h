#pragma once
// Quotes laid out for people.

#include <span>
#include <string>

#include "onrecord/model/filed_quote.h"

namespace onrecord {

/// What stands at the head of a sheet. Empty strings are left out.
struct SheetOptions {
  std::string title = "Quotes";
  /// The question in words: "Kirby, since 2022-03-01".
  std::string asked = {};
  std::string notice = {};  ///< a line that nobody may miss
};

/// A sheet in Markdown: attributed quotes by speaker and date, then those
/// that are undecided, with who it could have been. Words that are printed word
/// for word are block quotes, with their quotation marks; a paraphrase is said
/// to be one. No word is changed; pieces that did not stand together are joined
/// by [..]. The same quotes give the same bytes, in whatever order they come.
std::string markdown_sheet(std::span<const FiledQuote> quotes,
                           const SheetOptions& options);

}  // namespace onrecord
