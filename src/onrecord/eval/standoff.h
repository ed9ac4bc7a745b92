#pragma once
// Gold quotes and mentions as brat standoff.

#include <filesystem>

#include "onrecord/base/result.h"
#include "onrecord/eval/records.h"

namespace onrecord {

/// `folder` holds NAME.txt and NAME.ann, as brat has them and as extract
/// writes them; or text/NAME.txt and attributions/NAME_????.ann, PolNeAR's way:
/// of several annotators the first by name counts. Every text with annotations
/// has an entry, if an empty one.
Result<QuotesByDoc> read_standoff(const std::filesystem::path& folder);

/// Where its texts are.
std::filesystem::path texts_of(const std::filesystem::path& gold);

/// The attributions of one .ann file: events whose roles Content, Source and
/// Cue point to text-bound annotations.
std::vector<StatedQuote> read_annotations(std::string_view bytes);

/// The mentions of a folder of NAME.txt and NAME.ann, and of one such file:
/// text-bound annotations that are no part of a quote, under their types; those
/// inside another are passed over.
Result<MentionsByDoc> read_mention_standoff(
    const std::filesystem::path& folder);
std::vector<StatedMention> read_mention_annotations(std::string_view bytes);

}  // namespace onrecord
