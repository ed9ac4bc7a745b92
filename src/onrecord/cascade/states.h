#pragma once
// What rules remember between matches, looked up.

#include <vector>

#include "onrecord/cascade/element.h"

namespace onrecord {

/// The event that a rule which needs `state` reads at element `element`; null
/// if there is none: the last one before that place, for a subject only in the
/// same sentence.
const StateEvent* find_state(const std::vector<StateEvent>& states, State state,
                             const std::vector<Element>& elements,
                             std::size_t element, const RuleBook& rules);

/// True if a sentence ends at this element.
bool is_stop(const Element& element, const RuleBook& rules);

}  // namespace onrecord
