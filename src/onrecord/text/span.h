#pragma once
// Half-open stretches of text whose unit is part of their type.

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstddef>

namespace onrecord {

/// [begin, end) in units of Unit. Spans of different units do not mix.
template <class Unit>
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr Span() = default;
  constexpr Span(std::size_t first, std::size_t last)
      : begin(first), end(last) {
    assert(first <= last);
  }
  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  constexpr auto operator<=>(const Span&) const = default;
};

/// The smallest span that holds both.
template <class Unit>
constexpr Span<Unit> hull(Span<Unit> a, Span<Unit> b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// Tokens of an article, counted from its first token.
using TokenSpan = Span<struct TokenUnit>;
/// Bytes of an article's decoded text; all stages use this.
using ByteSpan = Span<struct ByteUnit>;
/// Code points of the same text; records leave as this.
using CodeSpan = Span<struct CodeUnit>;

}  // namespace onrecord
