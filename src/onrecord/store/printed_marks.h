#pragma once
// The quotation marks that a piece has in print.

#include <string>
#include <string_view>

namespace onrecord {

/// `piece` with the marks that `before` ends and `after` begins with, and the
/// blanks that French sets between. If no mark opens it, `piece` alone; one
/// that opens and does not close goes on in the next paragraph.
std::string with_marks(std::string_view before, std::string_view piece,
                       std::string_view after);

}  // namespace onrecord
