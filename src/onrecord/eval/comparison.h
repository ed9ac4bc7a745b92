#pragma once
// What another run found and this one did not, and the other way round.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "onrecord/eval/eval_article.h"
#include "onrecord/eval/judge.h"

namespace onrecord {

enum class ChangeKind { gained, lost, changed };

/// A quote that is not the same in both runs. The judged article's words are
/// in `text`; verdicts are empty where there is nothing to judge.
struct Change {
  ChangeKind kind = ChangeKind::gained;
  std::string doc;
  std::size_t place = 0;  ///< code point
  std::string text;
  std::string before;  ///< source, speaker and rule; empty if gained
  std::string after;   ///< the same; empty if lost
  std::optional<bool> right_before;
  std::optional<bool> right_after;
};

/// The same articles with the quotes of an older and a newer run, and both
/// judged. Quotes are the same one when one's words hold half of the other's.
std::vector<Change> compare(std::span<const EvalArticle> older,
                            std::span<const Judgement> older_judged,
                            std::span<const EvalArticle> newer,
                            std::span<const Judgement> newer_judged);

}  // namespace onrecord
