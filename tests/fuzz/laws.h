#pragma once
// What holds for every input, whatever it is.

#include <string>

#include "onrecord/model/extraction.h"
#include "onrecord/pipeline/extractor.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// The first law that the text breaks, in words; empty if it breaks none.
std::string broken_law(const Text& text);

/// The same of all that was read out of an article.
std::string broken_law(const Extraction& extraction);

/// With the rules of this checkout, loaded once.
const Extractor& shipped_extractor();

}  // namespace onrecord
