#pragma once
// One article's found quotes held against its gold.

#include <optional>
#include <vector>

#include "onrecord/eval/eval_article.h"
#include "onrecord/eval/figures.h"
#include "onrecord/eval/mistakes.h"

namespace onrecord {

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
