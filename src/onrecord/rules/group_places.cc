// RE2 finds where a match ends in one pass of an automaton; to find its groups
// it has to walk the match again, some ten times slower. Most rules of the
// early steps need no second walk: the head of a noun phrase is its last word,
// "{honorific} (?P<it>..)" begins after one symbol.

#include "onrecord/rules/group_places.h"

namespace onrecord {
namespace {

using Kind = PatternNode::Kind;
using Length = std::optional<int>;
using Groups = std::optional<std::vector<PlacedGroup>>;

/// Symbols between a node and both ends of the match, where that is one number.
struct Around {
  Length before, after;
};

Length sum(Length a, Length b) {
  if (!a || !b) return std::nullopt;
  return *a + *b;
}

Length length_of(const PatternNode& node) {
  switch (node.kind) {
    case Kind::symbol:
    case Kind::any:
      return 1;
    case Kind::anchor:
      return 0;
    case Kind::repeat:
      return std::nullopt;
    case Kind::choice: {
      const Length first = length_of(node.children.front());
      for (const PatternNode& child : node.children) {
        if (length_of(child) != first) return std::nullopt;
      }
      return first;
    }
    case Kind::sequence:
    case Kind::group:
      break;
  }
  Length all = 0;
  for (const PatternNode& child : node.children) {
    all = sum(all, length_of(child));
  }
  return all;
}

class Placing {
 public:
  explicit Placing(const std::function<int(const std::string&)>& kind_of)
      : kind_of_(kind_of) {}

  Groups place(const PatternNode& node, Around around) const {
    switch (node.kind) {
      case Kind::choice:
        return in_choice(node, around);
      case Kind::repeat: {
        std::vector<std::string> names;
        collect_groups(node, names);
        if (!names.empty()) return std::nullopt;
        return std::vector<PlacedGroup>{};
      }
      case Kind::group:
        return in_group(node, around);
      default:
        return in_sequence(node, around);
    }
  }

 private:
  Groups in_choice(const PatternNode& node, Around around) const {
    const Groups first = place(node.children.front(), around);
    for (const PatternNode& child : node.children) {
      if (place(child, around) != first) return std::nullopt;
    }
    return first;
  }

  Groups in_sequence(const PatternNode& node, Around around) const {
    std::vector<PlacedGroup> all;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      Around inner = around;
      for (std::size_t j = 0; j < node.children.size(); ++j) {
        Length& side = j < i ? inner.before : inner.after;
        if (j != i) side = sum(side, length_of(node.children[j]));
      }
      const Groups groups = place(node.children[i], inner);
      if (!groups) return std::nullopt;
      all.insert(all.end(), groups->begin(), groups->end());
    }
    return all;
  }

  Groups in_group(const PatternNode& node, Around around) const {
    Groups inside = in_sequence(node, around);
    if (node.text.empty() || !inside) return inside;
    const Length length = length_of(node);
    const auto begin = edge(around.before, sum(around.after, length));
    const auto end = edge(sum(around.before, length), around.after);
    if (!begin || !end) return std::nullopt;
    inside->insert(inside->begin(), {kind_of_(node.text), *begin, *end});
    return inside;
  }

  /// Counted from the end where both counts are known, so that the ways of a
  /// choice give the same answer.
  static std::optional<MatchEdge> edge(Length before, Length after) {
    if (after) return MatchEdge{true, *after};
    if (before) return MatchEdge{false, *before};
    return std::nullopt;
  }

  const std::function<int(const std::string&)>& kind_of_;
};

}  // namespace

std::optional<std::vector<PlacedGroup>> placed_groups(
    const PatternNode& node,
    const std::function<int(const std::string&)>& kind_of) {
  return Placing(kind_of).place(node, {0, 0});
}

}  // namespace onrecord
