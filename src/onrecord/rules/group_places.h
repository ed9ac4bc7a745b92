#pragma once
// Where the groups of a pattern stand, as far as the pattern alone tells.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/rules/pattern.h"

namespace onrecord {

/// A place in a match, counted from one of its ends.
struct MatchEdge {
  bool from_end = false;
  int symbols = 0;
  bool operator==(const MatchEdge&) const = default;
};

/// A group that takes part in every match, at a place that can be counted.
struct PlacedGroup {
  int kind = 0;  ///< what `kind_of` said of its name
  MatchEdge begin, end;
  bool operator==(const PlacedGroup&) const = default;
};

/// The groups of every match, in the order of the pattern; groups of one kind
/// in the ways of a choice are one. Nothing if some match has to be asked: in
/// "(?P<a>{x}*) {y}* (?P<b>{z})" only b can be counted.
std::optional<std::vector<PlacedGroup>> placed_groups(
    const PatternNode& node,
    const std::function<int(const std::string&)>& kind_of);

}  // namespace onrecord
