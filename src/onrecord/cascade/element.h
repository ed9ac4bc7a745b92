#pragma once
// A paragraph as the rules see it: one element a token or understood stretch.

#include <cstdint>
#include <vector>

#include "onrecord/rules/match.h"

namespace onrecord {

/// One symbol of the skeleton and what it stands for.
struct Element {
  TokenSpan tokens;  ///< empty for a sentence end after a word or quotation
  TokenSpan head;    ///< the words that decide what it is
  SetId set = 0;
  RuleNumber maker = 0;  ///< the rule that made it; 0 if none did
  std::uint32_t match = kNone;  ///< the attribution that it stands for
};

/// The elements of tokens [range) of the text; top-level pairs of marks in it
/// are one element each.
std::vector<Element> elements_of(const Text& text, TokenSpan range,
                                 const RuleBook& rules);

/// “Blue Umbrella Days”: every long word inside the marks is capitalised.
bool reads_as_title(const Text& text, const MarkPair& pair);

}  // namespace onrecord
