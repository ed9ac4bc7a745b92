// The fast way goes from element to element. Where outlines say that rules can
// match, they are asked in the order of their priority, so that a rule is not
// asked at all where a better one wins.

#include "onrecord/cascade/match_search.h"

#include <algorithm>
#include <bit>
#include <chrono>

namespace onrecord {
namespace {

/// The span of a group that is counted from the ends of the match.
GroupSpan placed_span(const PlacedGroup& group, GroupSpan whole) {
  const auto at = [&](MatchEdge edge) {
    return edge.from_end ? whole.end - edge.symbols
                         : whole.begin + edge.symbols;
  };
  return {at(group.begin), at(group.end)};
}

bool longer(GroupSpan a, GroupSpan b) { return a.end > b.end; }

}  // namespace

bool MatchSearch::begin(const CompiledStep& step, std::string_view skeleton,
                        std::uint64_t present) {
  step_ = &step;
  skeleton_ = skeleton;
  if (search_ == Search::exhaustive) return true;
  step.outlines.find_starts(skeleton, present, starts_);
  return !starts_.words.empty();
}

bool MatchSearch::next(std::size_t from, const Allowed& allowed, Hit& hit) {
  return search_ == Search::fast ? next_fast(from, allowed, hit)
                                 : next_exhaustive(from, allowed, hit);
}

bool MatchSearch::next_fast(std::size_t from, const Allowed& allowed,
                            Hit& hit) {
  if (starts_.words.empty()) return false;
  const std::vector<std::uint64_t>& places = starts_.places;
  for (std::size_t word = from / 64; word < places.size(); ++word) {
    std::uint64_t bits = places[word];
    if (word == from / 64) bits &= ~std::uint64_t{0} << (from % 64);
    for (; bits != 0; bits &= bits - 1) {
      const auto at = static_cast<std::size_t>(std::countr_zero(bits));
      if (best_at(64 * word + at, allowed, hit)) return true;
    }
  }
  return false;
}

bool MatchSearch::best_at(std::size_t at, const Allowed& allowed, Hit& hit) {
  const CompiledRule* best = nullptr;
  GroupSpan found;
  const std::size_t stride = starts_.words.size();
  for (std::size_t i = 0; i < stride; ++i) {
    std::uint64_t bits = starts_.bits[at * stride + i];
    for (; bits != 0; bits &= bits - 1) {
      const std::size_t outline = step_->outlines.outline_at(
          starts_.words[i], std::countr_zero(bits));
      const std::uint32_t number = step_->order[outline];
      const CompiledRule& rule = step_->rules[number];
      if (best != nullptr &&
          rule.definition.priority < best->definition.priority) {
        catch_groups(*best, found, hit);
        return true;
      }
      const GroupSpan whole = costs_ != nullptr ? counted_match_at(number, at)
                                                : match_at(rule, at);
      if (whole.empty() || (best != nullptr && !longer(whole, found)) ||
          !allowed(rule, whole)) {
        continue;
      }
      best = &rule;
      found = whole;
      hit.rule = number;
    }
  }
  if (best != nullptr) catch_groups(*best, found, hit);
  return best != nullptr;
}

GroupSpan MatchSearch::counted_match_at(std::uint32_t number, std::size_t at) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point begin = Clock::now();
  const GroupSpan whole = match_at(step_->rules[number], at);
  RuleCost& cost = (*costs_)[number];
  ++cost.asked;
  cost.matched += !whole.empty();
  cost.nanoseconds += static_cast<std::uint64_t>(
      std::chrono::nanoseconds(Clock::now() - begin).count());
  return whole;
}

GroupSpan MatchSearch::match_at(const CompiledRule& rule, std::size_t at) {
  GroupSpan whole{static_cast<int>(at), static_cast<int>(at)};
  if (rule.table) {
    whole.end = static_cast<int>(rule.table->match_end(skeleton_, at));
  } else if (!rule.regex.match_at(skeleton_, at, {&whole, 1})) {
    return {};
  }
  return whole;
}

/// Asks RE2 only for what cannot be counted from the ends of the match.
void MatchSearch::catch_groups(const CompiledRule& rule, GroupSpan whole,
                               Hit& hit) {
  if (!rule.placed) {
    spans_.resize(rule.groups.size());
    rule.regex.match_at(skeleton_, static_cast<std::size_t>(whole.begin),
                        spans_);
    keep_asked(rule, hit);
    return;
  }
  hit.groups.assign(1, {Group::whole, whole});
  for (const PlacedGroup& group : *rule.placed) {
    const GroupSpan span = placed_span(group, whole);
    if (span.empty()) continue;
    hit.groups.push_back({static_cast<Group>(group.kind), span});
  }
}

void MatchSearch::keep_asked(const CompiledRule& rule, Hit& hit) {
  hit.groups.clear();
  for (std::size_t i = 0; i < spans_.size(); ++i) {
    if (spans_[i].begin < 0 || spans_[i].empty()) continue;
    hit.groups.push_back({rule.groups[i], spans_[i]});
  }
}

bool MatchSearch::next_exhaustive(std::size_t from, const Allowed& allowed,
                                  Hit& hit) {
  const CompiledRule* best = nullptr;
  const auto better = [&](const CompiledRule& rule, GroupSpan whole) {
    const GroupSpan other = hit.whole();
    if (whole.begin != other.begin) return whole.begin < other.begin;
    const int priority = rule.definition.priority;
    const int others = best->definition.priority;
    if (priority != others) return priority > others;
    return longer(whole, other);
  };
  for (std::uint32_t i = 0; i < step_->rules.size(); ++i) {
    const CompiledRule& rule = step_->rules[i];
    GroupSpan whole;
    if (!find_allowed(rule, from, allowed, whole)) continue;
    if (best != nullptr && !better(rule, whole)) continue;
    best = &rule;
    hit.rule = i;
    keep_asked(rule, hit);
  }
  return best != nullptr;
}

/// Leaves all groups in `spans_`.
bool MatchSearch::find_allowed(const CompiledRule& rule, std::size_t from,
                               const Allowed& allowed, GroupSpan& whole) {
  spans_.resize(rule.groups.size());
  while (from < skeleton_.size() && rule.regex.find(skeleton_, from, spans_)) {
    whole = spans_[0];
    if (!whole.empty() && allowed(rule, whole)) return true;
    from = static_cast<std::size_t>(whole.begin) + 1;
  }
  return false;
}

}  // namespace onrecord
