// RE2's automata are built while they run: on text that is not repeated most
// of their time goes into building. So the question "can this rule match here"
// is answered by an automaton that needs no building, the extended Shift-And of
// Navarro and Raffinot (Flexible Pattern Matching in Strings, 2002, section
// 4.3): a bit a place, some twenty machine instructions a symbol for all the
// rules that share a word. It reads from the right, so that what it finds is
// where matches begin, and RE2 is asked only there, anchored.

#include "onrecord/rules/outline.h"

#include <algorithm>
#include <bit>

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

/// All places as one that may be left out and repeated.
OutlinePlace united(const Outline& places) {
  OutlinePlace all;
  all.optional = true;
  all.repeats = true;
  for (const OutlinePlace& place : places) all.symbols |= place.symbols;
  return all;
}

/// Counts up to this one are written out.
constexpr int kCopies = 3;

Outline repeated(const Outline& inside, const RepeatCount& count) {
  Outline row;
  const auto append = [&](bool optional) {
    for (OutlinePlace place : inside) {
      place.optional |= optional;
      row.push_back(place);
    }
  };
  const bool endless = count.most > kCopies;
  const int least = std::min(count.least, kCopies);
  for (int i = 0; i < least; ++i) append(false);
  if (!endless) {
    for (int i = least; i < count.most; ++i) append(true);
  } else if (inside.size() == 1 && least > 0) {
    row.back().repeats = true;
  } else if (!inside.empty()) {
    row.push_back(united(inside));
  }
  return row;
}

/// The ways of a choice laid over each other.
Outline chosen(const std::vector<Outline>& ways) {
  std::size_t longest = 0;
  for (const Outline& way : ways) longest = std::max(longest, way.size());
  Outline row(longest);
  for (const Outline& way : ways) {
    for (std::size_t i = 0; i < longest; ++i) {
      row[i].optional |= i >= way.size() || way[i].optional;
      if (i >= way.size()) continue;
      row[i].symbols |= way[i].symbols;
      row[i].repeats |= way[i].repeats;
    }
  }
  return row;
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
                      RepeatCount(node.text));
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
  const std::uint64_t rule = std::uint64_t{1}
                             << std::min<std::size_t>(number, kWordBits - 1);
  word.outlines |= rule;
  word.outline_of[static_cast<std::size_t>(at)] = rule;
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

void Outlines::find_in(const Word& word, std::string_view skeleton,
                       std::vector<std::uint64_t>& fitting) {
  const auto note = [&](std::size_t i, std::uint64_t bits) {
    for (; bits != 0; bits &= bits - 1) {
      fitting[i] |=
          word.outline_of[static_cast<std::size_t>(std::countr_zero(bits))];
    }
  };
  std::uint64_t reached = edge(word, word.entry, OutlinePlace::kEnd);
  for (std::size_t i = skeleton.size(); i-- > 0;) {
    reached = step(word, reached, static_cast<unsigned char>(skeleton[i]));
    note(i, reached & word.done);
  }
  reached = edge(word, reached, OutlinePlace::kBegin);
  note(0, reached & word.done);
}

void Outlines::find_fitting(std::string_view skeleton, std::uint64_t wanted,
                            std::vector<std::uint64_t>& fitting) const {
  fitting.assign(skeleton.size(), 0);
  for (const Word& word : words_) {
    if ((word.outlines & wanted) != 0) find_in(word, skeleton, fitting);
  }
}

}  // namespace onrecord
