#pragma once
// One step of the cascade over one paragraph's elements.

#include <memory>
#include <string>
#include <vector>

#include "onrecord/cascade/element.h"
#include "onrecord/cascade/match_search.h"
#include "onrecord/model/mention.h"

namespace onrecord {

/// A paragraph on its way through the steps.
struct Reading {
  std::vector<Element> elements;
  std::vector<Match> matches;      ///< attributions and details, as they fired
  std::vector<StateEvent> states;  ///< in the order they were written
  std::vector<Evidence> evidence;  ///< what was seen beside names
};

/// What a step did with one stretch of text, for `explain` and for the checks
/// of examples. Collected only when somebody asks.
struct TraceEntry {
  std::string step;
  TokenSpan tokens;                  ///< the stretch that it read
  std::string skeleton;              ///< as it was before the step
  std::vector<std::string> fired;    ///< "rule id: the words"
  std::vector<std::string> stopped;  ///< "rule id (by what): the words"
  std::vector<Match> matches;        ///< as they fired
  std::string after;                 ///< the skeleton that the step leaves
};
using Trace = std::vector<TraceEntry>;

/// How to run steps, and where to write what happened and what it cost.
struct CascadeOptions {
  Search search = Search::fast;
  Trace* trace = nullptr;
  RuleCosts* costs = nullptr;
};

/// Runs steps of the rules over readings of one text. Keeps its buffers, so
/// that most steps allocate nothing; one a thread. Views the text, rules and
/// options: lives inside one stage's call.
class StepRunner {
 public:
  StepRunner(const Text& text, const RuleBook& rules,
             const CascadeOptions& options);
  ~StepRunner();
  /// Runs the steps of a pass among those numbered [first, last) and changes
  /// the reading.
  void run(int pass, std::size_t first, std::size_t last, Reading& reading);
  void run_pass(int pass, Reading& reading);

 private:
  class Run;
  std::unique_ptr<Run> run_;
};

/// The skeleton in words: {class} for what is understood, else the token.
std::string skeleton_text(const Text& text, const RuleBook& rules,
                          const std::vector<Element>& elements);

}  // namespace onrecord
