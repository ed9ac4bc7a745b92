#pragma once
// A quote as it lies in the store and goes on a sheet: words, not positions.

#include <cstddef>
#include <string>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

/// Where the quote was read. Empty strings mean "not stated".
struct FiledArticle {
  std::string key;
  std::string doc;
  std::string title;
  std::string byline;
  std::string outlet;
  std::string published;
  std::string url;
};

/// One row of a sheet. The words of enums are those of the records.
struct FiledQuote {
  std::string id;
  FiledArticle article;
  std::string type;
  std::string act;
  std::string polarity;
  std::vector<std::string> content;  ///< pieces, as printed, with their marks
  bool verbatim = false;             ///< word for word, marks or none
  CodeSpan place;                    ///< from the first piece to the last
  std::string source;
  std::string cue;
  std::string speaker;  ///< name; empty if undecided
  std::string speaker_kind;
  std::string dossier;
  std::string role;
  std::string affiliation;
  std::string status;
  std::string reason;
  std::vector<std::string> candidates;  ///< names, likeliest first
  std::string when;                     ///< ISO date if one is known
                                        ///< or else the words
  std::string medium;                   ///< these three as printed
  std::string addressee;
  std::string via;
  std::string context;  ///< the sentence or paragraph around it
  std::string rule;
  double confidence = 0;  ///< 0 if not measured
  std::string verdict;    ///< a person's: accept, fix, or empty
};

}  // namespace onrecord
