#pragma once
// Examples of rules, written as text with marks a person can check.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/rules/rule_book.h"
#include "onrecord/text/span.h"

namespace onrecord {

/// A stretch that an example marks. ⟦..⟧ is Group::content, ⟨..⟩ Group::source
/// and [..] Group::cue.
struct Mark {
  Group group = Group::content;
  ByteSpan span;  ///< bytes of MarkedExample::text
};

/// An example without its marks, and where they stood, in text order of their
/// ends.
struct MarkedExample {
  std::string text;
  std::vector<Mark> marks;
};

/// Nothing if a mark is not closed, closes nothing or stands in one of its own
/// kind.
std::optional<MarkedExample> read_marks(std::string_view example);

/// `span` without blanks, commas, quotation marks and the like at its ends: two
/// stretches that differ only there are the same to a reader.
ByteSpan trimmed(std::string_view text, ByteSpan span);

}  // namespace onrecord
