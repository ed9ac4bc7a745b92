#pragma once
// One article's found quotes held against its gold.

#include <optional>
#include <string>
#include <vector>

#include "onrecord/eval/eval_article.h"
#include "onrecord/eval/figures.h"

namespace onrecord {

enum class MistakeKind {
  missed, wrong_source, not_a_quote, speech_missed, speaker
};
/// "missed", "wrong source" ..
std::string_view word(MistakeKind kind);

/// Something that cost a figure; `gold` and `found` are the names or words
/// given by either, empty if nobody's.
struct Mistake {
  MistakeKind kind = MistakeKind::missed;
  std::string doc;
  std::size_t place = 0;  ///< code point
  std::string text;
  std::string gold;
  std::string found;
  std::string rule;  ///< of the found quote, if there is one
};

/// What was found of one quote: right, wrong, or not to be judged.
using Verdict = std::optional<bool>;

struct Judgement {
  Figures figures;
  std::vector<Verdict> verdicts;  ///< one for each found quote
  std::vector<Mistake> mistakes;
};

/// The referee's judgement. A found quote is right when its source is and its
/// words are somebody's: of one with quotation marks, each run that it covers
/// and that counts; else a third of its words lie in a gold quote.
Judgement judge(const EvalArticle& article);

}  // namespace onrecord
