#pragma once
// The cascade over a text with everything it did written down.

#include <string>
#include <vector>

#include "onrecord/cascade/step_runner.h"

namespace onrecord {

/// A text, every step over every paragraph of it, and what was caught.
struct TracedText {
  Text text;
  Trace trace;                 ///< pass 1 over all paragraphs, then pass 2
  std::vector<Match> matches;  ///< attributions and details
};

/// Slower than extraction, which writes nothing down.
TracedText trace_text(std::string bytes, std::size_t body,
                      const RuleBook& rules);

}  // namespace onrecord
