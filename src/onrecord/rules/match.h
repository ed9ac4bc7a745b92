#pragma once
// What a rule caught in an article: the values that pass from stage to stage.

#include <cstdint>
#include <vector>

#include "onrecord/rules/rule_book.h"
#include "onrecord/text/span.h"

namespace onrecord {

inline constexpr std::uint32_t kNone = 0xffffffff;

/// What a group of a rule caught.
struct Captured {
  Group group = Group::whole;
  TokenSpan tokens;
  TokenSpan head;
  SetId set = 0;  ///< of the first element that has a head, else the first
};

/// A rule that fired. Captures stand in the order of the rule's groups.
struct Match {
  std::uint32_t step = 0;
  std::uint32_t rule = 0;
  TokenSpan tokens;
  std::vector<Captured> captures;
  std::uint32_t joined_to = kNone;  ///< index of the attribution it extends
};

/// A state that a rule wrote, with the words it wrote it for.
struct StateEvent {
  State state = State::subject;
  Captured source;
  Captured cue;  ///< empty tokens where the rule captured none
  std::uint32_t match = kNone;
};

inline const CompiledRule& rule_of(const RuleBook& rules, const Match& match) {
  return rules.steps[match.step].rules[match.rule];
}

}  // namespace onrecord
