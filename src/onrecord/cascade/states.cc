#include "onrecord/cascade/states.h"

namespace onrecord {
namespace {

/// False if a sentence ends between the event's source and the element.
bool in_sentence(const StateEvent& event, const std::vector<Element>& elements,
                 std::size_t element, const RuleBook& rules) {
  for (std::size_t i = element; i-- > 0;) {
    if (elements[i].tokens.begin <= event.source.tokens.begin) break;
    if (is_stop(elements[i], rules)) return false;
  }
  return true;
}

}  // namespace

bool is_stop(const Element& element, const RuleBook& rules) {
  return rules.sets.has(element.set, rules.engine.stop);
}

const StateEvent* find_state(const std::vector<StateEvent>& states, State state,
                             const std::vector<Element>& elements,
                             std::size_t element, const RuleBook& rules) {
  const std::size_t at = elements[element].tokens.begin;
  // Others are carried over from another paragraph and hold until replaced.
  const bool in_place =
      state == State::subject || state == State::paragraph_speaker;
  const StateEvent* found = nullptr;
  for (const StateEvent& event : states) {
    if (event.state != state) continue;
    const std::size_t begin = event.source.tokens.begin;
    if (!in_place || (begin < at && (found == nullptr ||
                                     found->source.tokens.begin <= begin))) {
      found = &event;
    }
  }
  if (found != nullptr && state == State::subject &&
      !in_sentence(*found, elements, element, rules)) {
    return nullptr;
  }
  return found;
}

}  // namespace onrecord
