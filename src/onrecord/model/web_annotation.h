#pragma once
// An extraction as W3C Web Annotations: JSON-LD, one annotation a line.

#include <string>

#include "onrecord/model/extraction.h"

namespace onrecord {

/// Appends an annotation a quote and, with `mentions`, one a mention. Each
/// target has a TextPositionSelector, in code points, and a TextQuoteSelector
/// with some words around it, which finds the place again in another version
/// of the article. The source and the cue of a quote are annotations of their
/// own that link to it.
void write_web_annotations(const Extraction& extraction, bool mentions,
                           std::string& out);

}  // namespace onrecord
