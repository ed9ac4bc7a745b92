#pragma once
// One step of the cascade over one paragraph's elements.

#include <string>
#include <vector>

#include "onrecord/cascade/element.h"

namespace onrecord {

/// A paragraph on its way through the steps.
struct Reading {
  std::vector<Element> elements;
  std::vector<Match> matches;      ///< attributions and details, as they fired
  std::vector<StateEvent> states;  ///< in the order they were written
};

/// What a step did with one stretch of text, for `explain` and for the checks
/// of examples. Collected only when somebody asks.
struct TraceEntry {
  std::string step;
  TokenSpan tokens;                ///< the stretch that it read
  std::string skeleton;            ///< as it was before the step
  std::vector<std::string> fired;  ///< "rule id: the words"
  std::vector<std::string> stopped;  ///< "rule id (by what): the words"
  std::vector<Match> matches;      ///< as they fired
  std::string after;               ///< the skeleton that the step leaves
};
using Trace = std::vector<TraceEntry>;

/// How matches are looked for: the fast path asks one RE2::Set and leaves out
/// rules whose symbols are missing; the slow one tries every rule. Both find
/// the same, which a test holds against each other.
enum class Search { fast, exhaustive };

/// Runs step number `step` of the rules and changes the reading.
void run_step(const Text& text, const RuleBook& rules, std::uint32_t step,
              Reading& reading, Search search, Trace* trace);

/// The skeleton in words: {class} for what is understood, else the token.
std::string skeleton_text(const Text& text, const RuleBook& rules,
                          const std::vector<Element>& elements);

}  // namespace onrecord
