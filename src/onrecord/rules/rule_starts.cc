// RE2's automata are built while they run: on text that is not repeated most of
// their time goes into building; and to ask every rule at every element costs
// more than all else. Whether a rule can match somewhere is told by the first
// three symbols there and by one that must stand somewhere, as masks with a bit
// a rule: a few machine instructions an element for all the rules of a pass.
// What they let through by mistake, the rule's table turns away.

#include "onrecord/rules/rule_starts.h"

#include <algorithm>

#include "onrecord/rules/word_table.h"

namespace onrecord {
namespace {

using Places = std::array<ByteMask, kStartPlaces>;

/// A repetition comes as often as the start can show.
int shown(int count) {
  return std::min(count, static_cast<int>(kStartPlaces));
}

Places either(Places a, const Places& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] |= b[i];
  return a;
}

/// What begins with a symbol and goes on with `next`.
Places put_before(const ByteMask& symbols, const Places& next) {
  Places places = next;
  std::move_backward(places.begin(), places.end() - 1, places.end());
  places.front() = symbols;
  return places;
}

/// What begins with a match of `node` and goes on with `next`.
Places places_of(const PatternNode& node, const MaskOf& mask_of, Places next) {
  switch (node.kind) {
    case PatternNode::Kind::symbol:
      return put_before(mask_of(node.expression), next);
    case PatternNode::Kind::any:
      return put_before(~ByteMask{}.set(0), next);
    case PatternNode::Kind::anchor:
      if (node.text != "^") next.fill(ByteMask{}.set(0));
      return next;
    case PatternNode::Kind::choice: {
      Places all;
      for (const PatternNode& way : node.children) {
        all = either(all, places_of(way, mask_of, next));
      }
      return all;
    }
    case PatternNode::Kind::repeat: {
      const RepeatCount count(node.text);
      const int least = shown(count.least);
      const PatternNode& inside = node.children.front();
      for (int i = least; i < shown(count.most); ++i) {
        next = either(next, places_of(inside, mask_of, next));
      }
      for (int i = 0; i < least; ++i) {
        next = places_of(inside, mask_of, next);
      }
      return next;
    }
    case PatternNode::Kind::sequence:
    case PatternNode::Kind::group:
      break;
  }
  for (auto child = node.children.rbegin(); child != node.children.rend();
       ++child) {
    next = places_of(*child, mask_of, next);
  }
  return next;
}

/// The rarest symbols of which every match holds one; all if it may hold none.
ByteMask anchor_of(const PatternNode& node, const MaskOf& mask_of) {
  const ByteMask all = ~ByteMask{};
  switch (node.kind) {
    case PatternNode::Kind::symbol:
      return mask_of(node.expression);
    case PatternNode::Kind::any:
    case PatternNode::Kind::anchor:
      return all;
    case PatternNode::Kind::choice: {
      ByteMask ways;
      for (const PatternNode& way : node.children) {
        ways |= anchor_of(way, mask_of);
      }
      return ways;
    }
    case PatternNode::Kind::repeat:
      if (RepeatCount(node.text).least == 0) return all;
      break;
    case PatternNode::Kind::sequence:
    case PatternNode::Kind::group:
      break;
  }
  ByteMask rarest = all;
  for (const PatternNode& child : node.children) {
    const ByteMask anchor = anchor_of(child, mask_of);
    if (anchor.count() < rarest.count()) rarest = anchor;
  }
  return rarest;
}

bool begins_at_edge(const PatternNode& node) {
  switch (node.kind) {
    case PatternNode::Kind::anchor:
      return node.text == "^";
    case PatternNode::Kind::choice:
      return std::all_of(node.children.begin(), node.children.end(),
                         begins_at_edge);
    case PatternNode::Kind::sequence:
    case PatternNode::Kind::group:
      return !node.children.empty() && begins_at_edge(node.children.front());
    default:
      return false;
  }
}

}  // namespace

PatternStart start_of(const PatternNode& pattern, const MaskOf& mask_of) {
  Places behind;
  behind.fill(~ByteMask{});
  return {places_of(pattern, mask_of, behind), anchor_of(pattern, mask_of),
          begins_at_edge(pattern)};
}

StartBits& StartBits::operator|=(const StartBits& other) {
  for (std::size_t i = 0; i < places.size(); ++i) places[i] |= other.places[i];
  anchor |= other.anchor;
  return *this;
}

StepStarts::StepStarts(std::span<const PatternStart> starts)
    : bits(static_cast<int>(std::min(starts.size(), kBits))),
      by_symbol(ByteMask{}.size()) {
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto bit = std::uint64_t{1} << std::min(i, kBits - 1);
    for (std::size_t symbol = 0; symbol < by_symbol.size(); ++symbol) {
      StartBits& all = by_symbol[symbol];
      for (std::size_t place = 0; place < kStartPlaces; ++place) {
        if (starts[i].places[place][symbol]) all.places[place] |= bit;
      }
      if (starts[i].anchor[symbol]) all.anchor |= bit;
    }
    if (i < kBits && starts[i].at_edge) at_edge |= bit;
  }
  // One that shares its bit may begin elsewhere.
  if (starts.size() > kBits) at_edge &= ~(std::uint64_t{1} << (kBits - 1));
}

int StartWord::add(const StepStarts& step, std::span<const char> symbol_of,
                   std::size_t sets) {
  const int first = used_;
  used_ += step.bits;
  if (step.bits == 0) return first;
  std::vector<StartBits> by_symbol = step.by_symbol;
  for (StartBits& row : by_symbol) {
    for (std::uint64_t& place : row.places) place <<= first;
    row.anchor <<= first;
  }
  at_edge_ |= step.at_edge << first;
  edge_ |= by_symbol.front();
  rows_.resize(sets);
  for (std::size_t set = 0; set < sets; ++set) {
    const char symbol = set < symbol_of.size() ? symbol_of[set] : '\0';
    rows_[set] |= by_symbol[static_cast<unsigned char>(symbol)];
  }
  return first;
}

void StartWord::close() {
  WordTable<std::uint16_t> numbers;
  std::vector<StartBits> rows;
  row_of_.reserve(rows_.size());
  for (const StartBits& row : rows_) {
    const std::string_view bytes(reinterpret_cast<const char*>(&row),
                                 sizeof(row));
    // Counted from 1: 0 is a new one.
    std::uint16_t& number = numbers[bytes];
    if (number == 0) {
      rows.push_back(row);
      number = static_cast<std::uint16_t>(rows.size());
    }
    row_of_.push_back(static_cast<std::uint16_t>(number - 1));
  }
  rows_ = std::move(rows);
}

}  // namespace onrecord
