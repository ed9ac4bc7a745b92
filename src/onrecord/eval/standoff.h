#pragma once
// Gold quotes as brat standoff, PolNeAR's way.

#include <filesystem>

#include "onrecord/base/result.h"
#include "onrecord/eval/records.h"

namespace onrecord {

/// `folder` holds text/NAME.txt and attributions/NAME_????.ann; of several
/// annotators the first by name counts. Every text with annotations has an
/// entry, if an empty one.
Result<QuotesByDoc> read_standoff(const std::filesystem::path& folder);

/// The attributions of one .ann file: events whose roles Content, Source and
/// Cue point to text-bound annotations.
std::vector<StatedQuote> read_annotations(std::string_view bytes);

}  // namespace onrecord
