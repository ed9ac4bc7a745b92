#pragma once
// How good found mentions are, kind by kind.

#include <string>
#include <vector>

#include "onrecord/base/result.h"
#include "onrecord/eval/eval_article.h"
#include "onrecord/eval/figures.h"
#include "onrecord/eval/measures.h"
#include "onrecord/eval/records.h"

namespace onrecord {

/// An article with the mentions of the gold and those found.
struct MentionArticle {
  std::string doc;
  std::u32string text;
  std::vector<StatedMention> gold;
  std::vector<StatedMention> found;
};

/// `touched`: gold mentions that a found one of their kind overlaps;
/// `touching`: found ones that overlap a gold one.
struct MentionFigures {
  std::string kind;  ///< "names" is person, organization and place together,
                     ///< "names-any" asks only for the stretch
  long gold = 0;
  long pred = 0;
  long exact = 0;
  long touched = 0;
  long touching = 0;
};
Shares exact_shares(const MentionFigures& figures);
Shares overlap_shares(const MentionFigures& figures);

/// Something missed or wrong, with the words around it.
struct MentionMistake {
  bool missed = false;  ///< else found and not in the gold
  std::string kind;
  std::string doc;
  std::size_t place = 0;
  std::string text;
  std::string rule{};  ///< of what is wrong; empty if none is stated
};

struct MentionReport {
  std::vector<MentionFigures> kinds;  ///< names, names-any, then by name
  /// Found ones that are right to the letter, by the rule that found them; "no
  /// rule" for those of a list or of the article's register.
  std::vector<Measure> rules;
  std::vector<MentionMistake> mistakes;
};

/// The error names the first mention that does not fit its text. Kinds that
/// the gold does not have are not counted. A title before a name, "the", and
/// an 's after it are neither asked for nor punished.
Result<MentionReport> measure_mentions(
    const std::vector<MentionArticle>& articles);

/// The stretch without them.
CodeSpan trimmed_mention(std::u32string_view text, CodeSpan span);

}  // namespace onrecord
