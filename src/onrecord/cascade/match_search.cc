// The fast way goes from element to element. Where rules can begin, they are
// asked in the order of their priority, so that a rule is not
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

void MatchSearch::begin(const CompiledStep& step, std::string_view skeleton,
                        std::span<const std::uint64_t> places) {
  step_ = &step;
  skeleton_ = skeleton;
  if (search_ == Search::fast) find_starts(places);
}

/// To read the outlines of a step takes about as long as to ask a rule of it at
/// every element; a rule without a table costs far more than that.
void MatchSearch::find_starts(std::span<const std::uint64_t> places) {
  const StepBits& bits = step_->bits;
  starts_.resize(places.size());
  std::size_t asked = 0;
  std::uint64_t anywhere = 0;
  for (std::size_t at = 0; at < places.size(); ++at) {
    starts_[at] = (places[at] & bits.mask) >> bits.first;
    anywhere |= starts_[at];
    asked += static_cast<std::size_t>(std::popcount(starts_[at]));
  }
  if ((anywhere & step_->without_table) == 0 && asked <= places.size()) return;
  step_->outlines.find_fitting(skeleton_, anywhere, fitting_);
  for (std::size_t at = 0; at < starts_.size(); ++at) {
    starts_[at] &= fitting_[at];
  }
}

bool MatchSearch::next(std::size_t from, const Allowed& allowed, Hit& hit) {
  return search_ == Search::fast ? next_fast(from, allowed, hit)
                                 : next_exhaustive(from, allowed, hit);
}

bool MatchSearch::next_fast(std::size_t from, const Allowed& allowed,
                            Hit& hit) {
  for (std::size_t at = from; at < starts_.size(); ++at) {
    if (starts_[at] != 0 && best_at(at, starts_[at], allowed, hit)) return true;
  }
  return false;
}

bool MatchSearch::best_at(std::size_t at, std::uint64_t bits,
                          const Allowed& allowed, Hit& hit) {
  const CompiledRule* best = nullptr;
  GroupSpan found;
  const auto ask = [&](std::uint32_t number) {
    const CompiledRule& rule = step_->rules[number];
    const GroupSpan whole =
        costs_ != nullptr ? counted_match_at(number, at) : match_at(rule, at);
    if (whole.empty() || (best != nullptr && !longer(whole, found)) ||
        !allowed(rule, whole)) {
      return;
    }
    best = &rule;
    found = whole;
    hit.rule = number;
  };
  for (; bits != 0; bits &= bits - 1) {
    auto place = static_cast<std::size_t>(std::countr_zero(bits));
    // The last bit stands for all that have none of their own.
    const std::size_t end = place + 1 < StepStarts::kBits
                                ? place + 1
                                : step_->order.size();
    for (; place < end; ++place) {
      const std::uint32_t number = step_->order[place];
      if (best != nullptr && step_->rules[number].definition.priority <
                                 best->definition.priority) {
        catch_groups(*best, found, hit);
        return true;
      }
      ask(number);
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
