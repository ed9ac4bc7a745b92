#pragma once
// Figures for people to read, and for programs.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "onrecord/eval/comparison.h"
#include "onrecord/eval/figures.h"
#include "onrecord/eval/measures.h"
#include "onrecord/eval/mention_figures.h"

namespace onrecord {

/// Everything eval can tell of quotes. `intervals` is empty if not asked for.
struct QuoteReport {
  Figures figures;
  std::vector<Interval> intervals;
  Measures measures;
};

/// The referee's lines, then right ones by type, act, rule and confidence.
std::string to_text(const QuoteReport& report);
/// One line of JSON: the referee's keys, and "by_type", "by_act", "by_rule",
/// "by_confidence" on top.
std::string to_json(const QuoteReport& report);

/// The referee's lines, then right ones by rule.
std::string to_text(const MentionReport& report);
/// The referee's keys, and "by_rule" on top.
std::string to_json(const MentionReport& report);

/// At most `most` of each kind, with where, what and which rule.
std::string list_mistakes(std::span<const Judgement> judgements,
                          std::size_t most);
std::string list_mistakes(const MentionReport& report, std::size_t most);

/// Counts, then each change with its verdicts.
std::string list_changes(std::span<const Change> changes);
/// The figures that differ, "quoted5.p 0.9432 (was 0.9410)".
std::string list_differences(const Figures& before, const Figures& now);

}  // namespace onrecord
