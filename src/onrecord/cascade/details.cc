#include "onrecord/cascade/details.h"

#include <algorithm>
#include <utility>

#include "onrecord/cascade/states.h"

namespace onrecord {
namespace {

const Captured* find_captured(const Match& match, Group group) {
  for (const Captured& captured : match.captures) {
    if (captured.group == group && !captured.tokens.empty()) return &captured;
  }
  return nullptr;
}

/// What was said in each of `matches[first ..]`, with the pieces joined to it.
std::vector<std::vector<TokenSpan>> contents_of(
    const std::vector<Match>& matches, std::size_t first) {
  std::vector<std::vector<TokenSpan>> contents(matches.size() - first);
  for (std::size_t i = first; i < matches.size(); ++i) {
    const std::size_t whole =
        matches[i].joined_to == kNone ? i : matches[i].joined_to;
    if (whole < first) continue;  // begun in a paragraph before
    for (const Captured& captured : matches[i].captures) {
      if (captured.group != Group::content) continue;
      contents[whole - first].push_back(captured.tokens);
    }
  }
  return contents;
}

/// The part that an element plays in one attribution.
class Roles {
 public:
  Roles(const RuleBook& rules, const Match& attribution,
        const std::vector<TokenSpan>& contents)
      : rules_(rules),
        source_(find_captured(attribution, Group::source)),
        cue_(find_captured(attribution, Group::cue)),
        contents_(contents) {}

  /// The tokens whose sentence is read.
  TokenSpan tag() const {
    if (cue_ == nullptr) return {};
    return source_ == nullptr || !near(source_->tokens)
               ? cue_->tokens
               : hull(cue_->tokens, source_->tokens);
  }

  /// The set that stands for the element here; its own if it plays no part.
  SetId set_of(const Element& element) const {
    const auto holds = [&](TokenSpan span) {
      return !element.tokens.empty() && span.contains(element.tokens);
    };
    if (std::any_of(contents_.begin(), contents_.end(), holds)) {
      return rules_.part_sets.content;
    }
    if (cue_ != nullptr && holds(cue_->tokens)) {
      return rules_.has(cue_->set, "frame:told") ? rules_.part_sets.told_cue
                                                 : rules_.part_sets.cue;
    }
    if (source_ != nullptr && element.tokens.overlaps(source_->head)) {
      return rules_.part_sets.source;
    }
    return element.set;
  }

 private:
  // A source borrowed from an earlier clause stands far from its cue.
  static constexpr std::size_t kNearTokens = 60;
  bool near(TokenSpan tokens) const {
    return hull(tokens, cue_->tokens).size() < kNearTokens;
  }

  const RuleBook& rules_;
  const Captured* source_;
  const Captured* cue_;
  const std::vector<TokenSpan>& contents_;
};

// 200: no sentence of ordinary news is as long; without an end, one of 40,000
// quotations would be read 40,000 times.
constexpr std::size_t kMostBeside = 200;

/// The elements [begin, end) of the sentence around the tag.
std::pair<std::size_t, std::size_t> bounds_of(
    const RuleBook& rules, const std::vector<Element>& before, TokenSpan tag) {
  if (tag.empty()) return {};
  const auto touched = std::partition_point(
      before.begin(), before.end(), [tag](const Element& element) {
        return element.tokens.end <= tag.begin;
      });
  auto begin = static_cast<std::size_t>(touched - before.begin());
  std::size_t end = begin;
  while (end < before.size() && before[end].tokens.overlaps(tag)) ++end;
  if (begin == end) return {};
  const std::size_t lowest = begin - std::min(begin, kMostBeside);
  const std::size_t highest = std::min(before.size(), end + kMostBeside);
  while (begin > lowest && !is_stop(before[begin - 1], rules)) --begin;
  while (end < highest && !is_stop(before[end], rules)) ++end;
  return {begin, end};
}

/// Each part of the attribution is one symbol.
std::vector<Element> sentence_of(const RuleBook& rules,
                                 const std::vector<Element>& before,
                                 const Roles& roles) {
  const auto [begin, end] = bounds_of(rules, before, roles.tag());
  std::vector<Element> sentence;
  for (std::size_t i = begin; i < end; ++i) {
    Element element = before[i];
    element.set = roles.set_of(element);
    const bool part = element.set != before[i].set;
    if (part && !sentence.empty() && sentence.back().set == element.set) {
      sentence.back().tokens = hull(sentence.back().tokens, element.tokens);
    } else {
      sentence.push_back(element);
    }
  }
  return sentence;
}

}  // namespace

void find_details(const RuleBook& rules, const std::vector<Element>& before,
                  std::size_t first, std::vector<Match>& matches,
                  StepRunner& runner) {
  const std::size_t last = matches.size();
  const auto contents = contents_of(matches, first);
  for (std::size_t i = first; i < last; ++i) {
    const auto attribution = static_cast<std::uint32_t>(i);
    if (matches[i].joined_to != kNone ||
        find_captured(matches[i], Group::content) == nullptr) {
      continue;
    }
    Reading reading;
    reading.elements = sentence_of(
        rules, before, Roles(rules, matches[i], contents[i - first]));
    if (reading.elements.empty()) continue;
    runner.run_pass(3, reading);
    for (Match& match : reading.matches) {
      match.joined_to = attribution;
      matches.push_back(std::move(match));
    }
  }
}

}  // namespace onrecord
