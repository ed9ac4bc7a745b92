// RE2 builds the automata that this file builds, but while it matches: on text
// that is read once it is still building, and its threads share what it has
// built under a lock. Patterns are small (a few dozen states over a few dozen
// kinds of symbols), so the whole table is made beforehand.
//
// A state is the list of places at which a match may be, the better ones first,
// and nothing behind the first that is an end: so the match is the one that a
// backtracking matcher would find first (Cox, Regular Expression Matching in
// the Wild, 2010). A test holds this against RE2.

#include "onrecord/rules/pattern_table.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t kMaxStates = 1000;
// Counts multiply the places of a pattern: "{2,5}" of "{2,5}".
constexpr std::size_t kMaxPlaces = 4000;

/// A step of the pattern.
struct Place {
  enum class Kind { symbol, either, at_begin, at_end, done };
  Kind kind = Kind::done;
  std::size_t next = 0;
  std::size_t other = 0;  ///< of `either`: the way that is tried second
  ByteMask symbols{};
};

/// A pattern as places, written from its end: each knows what follows it.
class Places {
 public:
  Places(const PatternNode& pattern, const MaskOf& mask_of)
      : mask_of_(mask_of), places_(1) {
    first_ = add(pattern, 0);
  }
  std::size_t first() const { return first_; }
  const Place& operator[](std::size_t i) const { return places_[i]; }
  std::size_t size() const { return places_.size(); }
  bool too_many() const { return places_.size() > kMaxPlaces; }

 private:
  std::size_t put(Place place) {
    places_.push_back(place);
    return places_.size() - 1;
  }

  std::size_t either(std::size_t way, std::size_t end, bool seldom) {
    return put({.kind = Place::Kind::either,
                .next = seldom ? end : way,
                .other = seldom ? way : end});
  }

  std::size_t add(const PatternNode& node, std::size_t next) {
    if (too_many()) return next;
    switch (node.kind) {
      case PatternNode::Kind::symbol:
        return put({.kind = Place::Kind::symbol,
                    .next = next,
                    .symbols = mask_of_(node.expression)});
      case PatternNode::Kind::any:
        return put({.kind = Place::Kind::symbol,
                    .next = next,
                    .symbols = ~ByteMask{}.set(0)});
      case PatternNode::Kind::anchor:
        return put({.kind = node.text == "^" ? Place::Kind::at_begin
                                             : Place::Kind::at_end,
                    .next = next});
      case PatternNode::Kind::choice:
        return add_choice(node, next);
      case PatternNode::Kind::repeat:
        return add_repeat(node.children.front(), RepeatCount(node.text), next);
      case PatternNode::Kind::sequence:
      case PatternNode::Kind::group:
        break;
    }
    for (auto child = node.children.rbegin(); child != node.children.rend();
         ++child) {
      next = add(*child, next);
    }
    return next;
  }

  std::size_t add_choice(const PatternNode& node, std::size_t next) {
    auto way = node.children.rbegin();
    std::size_t first = add(*way, next);
    for (++way; way != node.children.rend(); ++way) {
      first = either(add(*way, next), first, false);
    }
    return first;
  }

  std::size_t add_repeat(const PatternNode& inside, RepeatCount count,
                         std::size_t next) {
    std::size_t first = next;
    int written = 0;
    if (count.most == RepeatCount::kEndless) {
      const std::size_t loop = either(0, next, count.seldom);
      const std::size_t body = add(inside, loop);
      (count.seldom ? places_[loop].other : places_[loop].next) = body;
      first = count.least > 0 ? body : loop;
      written = std::min(count.least, 1);
    } else {
      for (int i = count.least; i < count.most; ++i) {
        first = either(add(inside, first), next, count.seldom);
      }
    }
    for (; written < count.least; ++written) first = add(inside, first);
    return first;
  }

  const MaskOf& mask_of_;
  std::vector<Place> places_;
  std::size_t first_ = 0;
};

/// Where a match may be, the better places first.
using Ways = std::vector<std::size_t>;

/// Collects the places that are reached without another symbol. Keeps its
/// buffers: it is asked for every state and symbol.
class Reached {
 public:
  explicit Reached(const Places& places)
      : places_(places), seen_(places.size(), 0) {}

  /// Begins anew, where `begin` and `end` say whether the edges are here.
  void clear(bool begin, bool end) {
    begin_ = begin;
    end_ = end;
    ++round_;
    ways_.clear();
    done_ = false;
  }
  void add(std::size_t place) {
    open_.assign(1, place);
    while (!open_.empty() && !done_) {
      const std::size_t at = open_.back();
      open_.pop_back();
      if (seen_[at] != round_) visit(at);
      seen_[at] = round_;
    }
  }
  const Ways& ways() const { return ways_; }
  bool done() const { return done_; }

 private:
  void visit(std::size_t at) {
    const Place& place = places_[at];
    switch (place.kind) {
      case Place::Kind::either:
        open_.push_back(place.other);
        open_.push_back(place.next);
        return;
      case Place::Kind::at_begin:
        if (begin_) open_.push_back(place.next);
        return;
      case Place::Kind::at_end:
        if (end_) {
          open_.push_back(place.next);
        } else {
          ways_.push_back(at);
        }
        return;
      case Place::Kind::symbol:
        ways_.push_back(at);
        return;
      case Place::Kind::done:
        ways_.push_back(at);
        done_ = true;
    }
  }

  const Places& places_;
  bool begin_ = false;
  bool end_ = false;
  std::vector<std::size_t> seen_;  ///< by place: the round in which it was
  std::size_t round_ = 0;
  std::vector<std::size_t> open_;
  Ways ways_;
  bool done_ = false;
};

}  // namespace

class TableBuilder {
 public:
  TableBuilder(const PatternNode& pattern, const MaskOf& mask_of)
      : places_(pattern, mask_of), reached_(places_) {}

  std::optional<PatternTable> build() {
    if (places_.too_many()) return std::nullopt;
    number_columns();
    number({});
    table_.first_ = number(first_ways(true));
    table_.inside_ = number(first_ways(false));
    for (std::size_t state = 1; state < states_.size(); ++state) {
      if (states_.size() > kMaxStates) return std::nullopt;
      for (std::size_t column = 0; column < table_.columns_; ++column) {
        const PatternTable::State next =
            number(after(states_[state], symbol_of_[column]));
        table_.next_[state * table_.columns_ + column] = next;
      }
    }
    return std::move(table_);
  }

 private:
  /// Symbols that no place tells apart share a column.
  void number_columns() {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (places_[i].kind != Place::Kind::symbol) continue;
      std::map<std::pair<std::uint8_t, bool>, std::uint8_t> split;
      for (std::size_t symbol = 0; symbol < 256; ++symbol) {
        std::uint8_t& column = table_.column_[symbol];
        const auto next = static_cast<std::uint8_t>(split.size());
        column = split.try_emplace({column, places_[i].symbols[symbol]}, next)
                     .first->second;
      }
    }
    for (std::size_t symbol = 0; symbol < 256; ++symbol) {
      if (table_.column_[symbol] == symbol_of_.size()) {
        symbol_of_.push_back(symbol);
      }
    }
    table_.columns_ = symbol_of_.size();
  }

  const Ways& first_ways(bool begin) {
    reached_.clear(begin, false);
    reached_.add(places_.first());
    return reached_.ways();
  }

  const Ways& after(const Ways& ways, std::size_t symbol) {
    reached_.clear(false, false);
    for (const std::size_t way : ways) {
      const Place& place = places_[way];
      if (place.kind == Place::Kind::symbol && place.symbols[symbol]) {
        reached_.add(place.next);
      }
    }
    return reached_.ways();
  }

  bool ends(const Ways& ways) const {
    return !ways.empty() && places_[ways.back()].kind == Place::Kind::done;
  }

  bool ends_at_edge(const Ways& ways) {
    reached_.clear(false, true);
    for (const std::size_t way : ways) {
      if (places_[way].kind != Place::Kind::symbol) reached_.add(way);
    }
    return reached_.done();
  }

  PatternTable::State number(const Ways& ways) {
    const auto known = numbers_.find(ways);
    if (known != numbers_.end()) return known->second;
    auto state = static_cast<PatternTable::State>(states_.size());
    if (ends(ways)) state |= PatternTable::kEnds;
    numbers_.emplace(ways, state);
    states_.push_back(ways);
    table_.next_.resize(states_.size() * table_.columns_, 0);
    table_.ends_at_edge_.push_back(ends_at_edge(states_.back()));
    return state;
  }

  Places places_;
  Reached reached_;
  PatternTable table_;
  std::vector<std::size_t> symbol_of_;  ///< by column: one of its symbols
  std::vector<Ways> states_;
  std::map<Ways, PatternTable::State> numbers_;
};

std::optional<PatternTable> PatternTable::build(const PatternNode& pattern,
                                                const MaskOf& mask_of) {
  return TableBuilder(pattern, mask_of).build();
}

std::size_t PatternTable::match_end(std::string_view skeleton,
                                    std::size_t at) const {
  State state = at == 0 ? first_ : inside_;
  std::size_t end = at;
  for (std::size_t i = at; i < skeleton.size(); ++i) {
    const auto symbol = static_cast<unsigned char>(skeleton[i]);
    const std::size_t row = state & ~kEnds;
    state = next_[row * columns_ + column_[symbol]];
    if (state == 0) return end;
    if ((state & kEnds) != 0) end = i + 1;
  }
  return ends_at_edge_[state & ~kEnds] ? skeleton.size() : end;
}

}  // namespace onrecord
