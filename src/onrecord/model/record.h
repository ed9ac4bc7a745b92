#pragma once
// Records, version 1: an extraction as JSON lines. model/record.md is the spec.

#include <string>
#include <string_view>

#include "onrecord/model/extraction.h"

namespace onrecord {

enum class Offsets { code_points, bytes, utf16 };

/// Appends one line a quote, in text order, each ended by a newline.
void write_quotes(const Extraction& extraction, Offsets offsets,
                  std::string& out);

/// Appends one line a mention of the same.
void write_mentions(const Extraction& extraction, Offsets offsets,
                    std::string& out);

/// The words records use for an enum value: "direct", "not_said" ..
std::string_view word(QuoteType type);
std::string_view word(Act act);
std::string_view word(Polarity polarity);
std::string_view word(SpeakerClass kind);
std::string_view word(Status status);
std::string_view word(Reason reason);  ///< empty for Reason::none

}  // namespace onrecord
