#pragma once
// Which of an article's quotes leave, and how bold to be about their speakers.

#include <vector>

#include "onrecord/model/extraction.h"

namespace onrecord {

struct Selection {
  std::vector<Act> acts = {Act::speech, Act::document};
  double min_confidence = 0;  ///< 0 to 1; quotes below it stay behind
  bool first_candidate = false;
};

/// The same extraction with the quotes chosen. With `first_candidate`, an
/// undecided quote that has candidates is attributed to the first of them and
/// keeps its reason; where it has no source, the candidate's mention nearest to
/// the words becomes it.
Extraction select_quotes(Extraction extraction, const Selection& selection);

}  // namespace onrecord
