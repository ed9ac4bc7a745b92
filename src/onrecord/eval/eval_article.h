#pragma once
// An article with what people marked in it and what was found in it.

#include <optional>
#include <string>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

/// A quote as a gold set or a record states it. Places are code points of the
/// article. Gold sources and cues may be in several pieces, found ones are not.
struct StatedQuote {
  std::string type;  ///< direct, mixed, indirect, not_a_quote; may be empty
  std::string status;
  std::string reason;
  std::vector<CodeSpan> content;  ///< in text order
  std::vector<CodeSpan> source;
  std::vector<CodeSpan> cue;
  std::string speaker;            ///< empty if nobody is named
  bool states_speaker = false;    ///< the gold says who, or that nobody is
  std::vector<std::string> also;  ///< other names of the speaker
  std::vector<std::string> candidates;  ///< names, likeliest first
  bool optional = false;                ///< neither asked for nor punished
  // Of found quotes only:
  std::string id;
  std::string act;
  std::string rule;
  bool joined = false;      ///< a later piece was joined to the rule's
  std::string measured_as;  ///< the rule and the shape that confidence is of
  double confidence = 0;
  int line = 0;  ///< of the file it was read from, from 1
  bool operator==(const StatedQuote&) const = default;
};

/// Whether anybody is given as the one who said it.
inline bool names_anybody(const StatedQuote& quote) {
  return !quote.source.empty() || !quote.speaker.empty();
}

/// Texts are decoded; `gold` holds no "not_a_quote", those are in `none`.
struct EvalArticle {
  std::string doc;  ///< without folders and .txt
  std::u32string text;
  std::vector<StatedQuote> gold;
  std::vector<StatedQuote> none;
  std::vector<StatedQuote> found;
};

/// The doc of a record as eval compares it: no folders, no .txt.
std::string article_name(const std::string& doc);

}  // namespace onrecord
