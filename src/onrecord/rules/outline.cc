// RE2's automata are built while they run: on text that is not repeated most
// of their time goes into building. So the question "can this rule match here"
// is answered by an automaton that needs no building, the extended Shift-And of
// Navarro and Raffinot (Flexible Pattern Matching in Strings, 2002, section
// 4.3): a bit a place, some twenty machine instructions a symbol for all the
// rules that share a word. It reads from the right, so that what it finds is
// where matches begin, and RE2 is asked only there, anchored.

#include "onrecord/rules/outline.h"

#include <algorithm>

namespace onrecord {
namespace {

// Places kept of one outline: its first ones. What they let through by
// mistake, RE2 turns away.
constexpr std::size_t kMaxPlaces = 20;
constexpr int kWordBits = 64;

std::bitset<OutlinePlace::kSymbols> widened(const ByteMask& mask) {
  std::bitset<OutlinePlace::kSymbols> symbols;
  for (std::size_t i = 0; i < mask.size(); ++i) symbols[i] = mask[i];
  return symbols;
}

/// How often a repetition's mark lets its inside come: "?", "+", "{2,5}?".
struct Count {
  explicit Count(const std::string& mark)
      : none(mark[0] == '?' || mark[0] == '*' || mark.starts_with("{0")),
        many(mark[0] == '*' || mark[0] == '+' ||
             (mark[0] == '{' && !mark.starts_with("{1}") &&
              !mark.starts_with("{0,1}") && !mark.starts_with("{1,1}"))) {}
  bool none;
  bool many;
};

/// All places as one.
OutlinePlace united(const Outline& places) {
  OutlinePlace all;
  all.optional = true;
  for (const OutlinePlace& place : places) {
    all.symbols |= place.symbols;
    all.optional &= place.optional;
    all.repeats |= place.repeats;
  }
  all.repeats |= places.size() > 1;
  return all;
}

Outline repeated(Outline inside, const Count& count) {
  if (inside.empty()) return inside;
  if (inside.size() == 1) {
    inside[0].optional |= count.none;
    inside[0].repeats |= count.many;
    return inside;
  }
  if (count.many) {
    OutlinePlace rest = united(inside);
    rest.optional = true;
    if (count.none) return {rest};
    inside.push_back(rest);
  }
  if (count.none) {
    for (OutlinePlace& place : inside) place.optional = true;
  }
  return inside;
}

Outline chosen(const std::vector<Outline>& ways) {
  OutlinePlace one;
  for (const Outline& way : ways) {
    const OutlinePlace all = united(way);
    one.symbols |= all.symbols;
    one.optional |= all.optional;
    one.repeats |= all.repeats;
  }
  return {one};
}

void trim(Outline& outline) {
  if (outline.size() > kMaxPlaces) outline.resize(kMaxPlaces);
  while (!outline.empty() && outline.back().optional) outline.pop_back();
}

}  // namespace

Outline outline_of(const PatternNode& node, const MaskOf& mask_of) {
  using Kind = PatternNode::Kind;
  OutlinePlace place;
  switch (node.kind) {
    case Kind::symbol:
      place.symbols = widened(mask_of(node.expression));
      return {place};
    case Kind::any:
      place.symbols = widened(~ByteMask{}.set(0));
      return {place};
    case Kind::anchor:
      place.symbols.set(node.text == "^" ? OutlinePlace::kBegin
                                         : OutlinePlace::kEnd);
      return {place};
    case Kind::repeat:
      return repeated(outline_of(node.children.front(), mask_of),
                      Count(node.text));
    case Kind::choice: {
      std::vector<Outline> ways;
      for (const PatternNode& child : node.children) {
        ways.push_back(outline_of(child, mask_of));
      }
      return chosen(ways);
    }
    case Kind::sequence:
    case Kind::group:
      break;
  }
  Outline row;
  for (const PatternNode& child : node.children) {
    const Outline places = outline_of(child, mask_of);
    row.insert(row.end(), places.begin(), places.end());
  }
  return row;
}

Outlines::Outlines(const std::vector<Outline>& outlines) {
  int used = kWordBits;
  for (std::size_t number = 0; number < outlines.size(); ++number) {
    Outline outline = outlines[number];
    trim(outline);
    const int needed = static_cast<int>(outline.size()) + 1;
    if (used + needed > kWordBits) {
      words_.emplace_back();
      used = 0;
    }
    add(outline, number, used, words_.back());
    used += needed;
  }
}

void Outlines::add(const Outline& outline, std::size_t number, int first,
                   Word& word) {
  const auto bit = [](int at) { return std::uint64_t{1} << at; };
  word.entry |= bit(first);
  int at = first;
  for (auto place = outline.rbegin(); place != outline.rend(); ++place) {
    ++at;
    for (std::size_t i = 0; i < OutlinePlace::kSymbols; ++i) {
      if (!place->symbols[i]) continue;
      word.rows[i].enters |= bit(at);
      if (place->repeats) word.rows[i].stays |= bit(at);
    }
    if (!place->optional) continue;
    word.optional |= bit(at);
    const auto next = std::next(place);
    if ((word.optional & bit(at - 1)) == 0) word.before |= bit(at - 1);
    if (next == outline.rend() || !next->optional) word.last |= bit(at);
  }
  word.done |= bit(at);
  word.outline_of[static_cast<std::size_t>(at)] =
      static_cast<std::uint16_t>(number);
}

std::uint64_t Outlines::step(const Word& word, std::uint64_t reached,
                             std::size_t symbol) {
  const Row& row = word.rows[symbol];
  reached = ((reached << 1) & row.enters) | (reached & row.stays) | word.entry;
  // A run of places that may be left out is reached whole from the bit before
  // it or from any bit in it: the subtraction borrows up to the lowest one.
  const std::uint64_t runs = reached | word.last;
  return reached | (word.optional & ~((runs - word.before) ^ runs));
}

/// An edge is no element: what was reached stays reached, and several places
/// may ask for the same edge.
std::uint64_t Outlines::edge(const Word& word, std::uint64_t reached,
                             std::size_t symbol) {
  for (std::uint64_t before = ~reached; before != reached;) {
    before = reached;
    reached |= step(word, reached, symbol);
  }
  return reached;
}

bool Outlines::find_starts(std::string_view skeleton,
                           std::vector<std::uint64_t>& starts) const {
  const std::size_t width = words_.size();
  starts.resize(skeleton.size() * width);
  if (skeleton.empty()) return false;
  std::uint64_t any = 0;
  for (std::size_t w = 0; w < width; ++w) {
    const Word& word = words_[w];
    std::uint64_t reached = edge(word, word.entry, OutlinePlace::kEnd);
    for (std::size_t i = skeleton.size(); i-- > 0;) {
      reached = step(word, reached, static_cast<unsigned char>(skeleton[i]));
      starts[i * width + w] = reached & word.done;
      any |= reached & word.done;
    }
    starts[w] |= edge(word, reached, OutlinePlace::kBegin) & word.done;
    any |= starts[w];
  }
  return any != 0;
}

}  // namespace onrecord
