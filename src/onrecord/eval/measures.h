#pragma once
// Right and wrong found quotes, by type, act, rule and confidence.

#include <span>
#include <string>
#include <vector>

#include "onrecord/eval/eval_article.h"
#include "onrecord/eval/judge.h"

namespace onrecord {

/// Quotes of one kind: how many were judged and how many were right.
struct Measure {
  std::string name;
  long right = 0;
  long total = 0;
  bool operator==(const Measure&) const = default;
};

/// Quotes of one stretch of confidence: [low, high), the last one up to 1.
struct ConfidenceBin {
  double low = 0;
  double high = 0;
  long right = 0;
  long total = 0;
  double stated = 0;  ///< sum of the confidences
};

struct Measures {
  std::vector<Measure> types;  ///< each list is sorted by name
  std::vector<Measure> acts;
  std::vector<Measure> rules;  ///< "+join" of quotes with pieces joined
  /// What confidence is measured by: "en.x", "en.x, cue 0.9" and so on, each
  /// beginning counted.
  std::vector<Measure> shapes;
  std::vector<ConfidenceBin> bins;
};

/// One judgement for each article.
Measures measure(std::span<const EvalArticle> articles,
                 std::span<const Judgement> judgements);

/// Rules and shapes as rules/<language>/measured.toml holds them; `origin`
/// says in its first line what was counted.
std::string measured_toml(const Measures& measures, const std::string& origin);

}  // namespace onrecord
