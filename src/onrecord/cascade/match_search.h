#pragma once
// Matches of one step's rules in one skeleton, from left to right.

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "onrecord/rules/rule_book.h"

namespace onrecord {

/// How matches are looked for: the fast way asks a rule only where it can begin
/// and, where many could, where its outline fits; the exhaustive one lets every
/// rule search everything. Both find the same, which a test holds against each
/// other.
enum class Search { fast, exhaustive };

/// What a group holds, in elements.
struct CaughtGroup {
  Group group = Group::whole;
  GroupSpan span;
};

/// A rule's match; groups[0] is the whole, the others those that took part.
struct Hit {
  std::uint32_t rule = 0;
  std::vector<CaughtGroup> groups;
  GroupSpan whole() const { return groups.front().span; }
};

/// What asking RE2 for one rule has cost.
struct RuleCost {
  std::uint64_t asked = 0;    ///< places at which it can begin
  std::uint64_t matched = 0;  ///< of these
  std::uint64_t nanoseconds = 0;
};
/// By step and rule; filled by the fast search, for `rules profile`.
using RuleCosts = std::vector<std::vector<RuleCost>>;

/// Keeps its buffers from step to step. One a thread.
class MatchSearch {
 public:
  explicit MatchSearch(Search search) : search_(search) {}
  /// From now on costs are added to `costs`, by rule.
  void count_in(std::vector<RuleCost>* costs) { costs_ = costs; }

  /// Begins with another skeleton and, by element, the bits of the rules that
  /// can begin there. The skeleton must outlive the search in it.
  void begin(const CompiledStep& step, std::string_view skeleton,
             std::span<const std::uint64_t> places);

  /// Whether a match of this rule over these elements may stand.
  using Allowed = std::function<bool(const CompiledRule&, GroupSpan whole)>;
  /// The leftmost allowed match at or after `from`; of those that begin
  /// together the one of highest priority, of these the longest, of these the
  /// first by id. False if there is none. Empty matches are none.
  bool next(std::size_t from, const Allowed& allowed, Hit& hit);
  /// The first allowed match of one rule at or after `from`.
  bool find_allowed(const CompiledRule& rule, std::size_t from,
                    const Allowed& allowed, GroupSpan& whole);

 private:
  void find_starts(std::span<const std::uint64_t> places);
  bool next_fast(std::size_t from, const Allowed& allowed, Hit& hit);
  bool next_exhaustive(std::size_t from, const Allowed& allowed, Hit& hit);
  bool best_at(std::size_t at, std::uint64_t bits, const Allowed& allowed,
               Hit& hit);
  GroupSpan match_at(const CompiledRule& rule, std::size_t at);
  GroupSpan counted_match_at(std::uint32_t number, std::size_t at);
  void catch_groups(const CompiledRule& rule, GroupSpan whole, Hit& hit);
  void keep_asked(const CompiledRule& rule, Hit& hit);
  Search search_;
  std::vector<RuleCost>* costs_ = nullptr;
  const CompiledStep* step_ = nullptr;
  std::string_view skeleton_;
  std::vector<std::uint64_t> starts_;   ///< by element: a bit a rule
  std::vector<std::uint64_t> fitting_;  ///< likewise, while they are found
  std::vector<GroupSpan> spans_;
};

}  // namespace onrecord
