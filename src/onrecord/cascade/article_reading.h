#pragma once
// The cascade over a whole article: names first, then who said what.

#include <vector>

#include "onrecord/cascade/step_runner.h"
#include "onrecord/model/mention.h"

namespace onrecord {

/// Elements of every paragraph after pass 1, and those inside its quotations.
struct FirstPass {
  std::vector<std::vector<Element>> paragraphs;
  std::vector<MentionCandidate> mentions;  ///< in text order
  std::vector<Evidence> evidence;  ///< of what kind they are, in text order
  bool transcript = false;
};

/// Pass 1: layout, lexicon, entities.
FirstPass read_names(const Text& text, const RuleBook& rules,
                     const CascadeOptions& options);

/// Pass 2: phrases to attribution; what it caught, in text order within each
/// paragraph.
std::vector<Match> read_attributions(const Text& text, const RuleBook& rules,
                                     FirstPass first,
                                     const CascadeOptions& options);

}  // namespace onrecord
