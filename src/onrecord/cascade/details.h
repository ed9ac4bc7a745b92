#pragma once
// When, to whom, through what: the words around what was said.

#include <vector>

#include "onrecord/cascade/step_runner.h"

namespace onrecord {

/// Runs the steps of pass 3 once for each attribution among
/// `matches[first ..]`, over its sentence as it was in `before` (phrases and
/// cues known, nothing attributed), where what was said is {the_content}, the
/// head of the source {the_source} and the cue {the_cue}. What they catch is
/// added to `matches`, joined to the attribution.
void find_details(const RuleBook& rules, const std::vector<Element>& before,
                  std::size_t first, std::vector<Match>& matches,
                  StepRunner& runner);

}  // namespace onrecord
