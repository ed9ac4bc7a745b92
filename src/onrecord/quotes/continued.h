#pragma once
// Quotations that go on in the next paragraph.

#include <vector>

#include "onrecord/text/text.h"

namespace onrecord {

/// Runs of two or more pairs, as indices into text.pairs: each but the last is
/// not closed in its paragraph, and the next opens the paragraph after it.
/// In text order.
std::vector<std::vector<std::size_t>> continued_quotations(const Text& text);

/// In each paragraph the first outermost pair whose closing mark is missing
/// although the next paragraph does not go on with it, as indices into
/// text.pairs.
std::vector<std::size_t> never_closed(const Text& text);

}  // namespace onrecord
