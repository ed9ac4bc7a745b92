#include "onrecord/cascade/details.h"

#include <algorithm>

namespace onrecord {
namespace {

const Captured* find_captured(const Match& match, Group group) {
  for (const Captured& captured : match.captures) {
    if (captured.group == group && !captured.tokens.empty()) return &captured;
  }
  return nullptr;
}

/// The part that an element plays in one attribution.
class Roles {
 public:
  Roles(const RuleBook& rules, const std::vector<Match>& matches,
        std::uint32_t attribution)
      : rules_(rules),
        source_(find_captured(matches[attribution], Group::source)),
        cue_(find_captured(matches[attribution], Group::cue)) {
    for (std::uint32_t i = attribution; i < matches.size(); ++i) {
      if (i != attribution && matches[i].joined_to != attribution) continue;
      for (const Captured& captured : matches[i].captures) {
        if (captured.group == Group::content) {
          contents_.push_back(captured.tokens);
        }
      }
    }
  }

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
  std::vector<TokenSpan> contents_;
};

bool is_stop(const RuleBook& rules, const Element& element) {
  return rules.sets.has(element.set, rules.engine.stop);
}

/// The elements of the sentence around the tag, each part one symbol.
std::vector<Element> sentence_of(const RuleBook& rules,
                                 const std::vector<Element>& before,
                                 const Roles& roles) {
  const TokenSpan tag = roles.tag();
  std::size_t begin = before.size();
  std::size_t end = 0;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!before[i].tokens.overlaps(tag)) continue;
    begin = std::min(begin, i);
    end = i + 1;
  }
  if (begin >= end) return {};
  while (begin > 0 && !is_stop(rules, before[begin - 1])) --begin;
  while (end < before.size() && !is_stop(rules, before[end])) ++end;
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
  for (std::size_t i = first; i < last; ++i) {
    const auto attribution = static_cast<std::uint32_t>(i);
    if (matches[i].joined_to != kNone ||
        find_captured(matches[i], Group::content) == nullptr) {
      continue;
    }
    Reading reading;
    reading.elements =
        sentence_of(rules, before, Roles(rules, matches, attribution));
    if (reading.elements.empty()) continue;
    runner.run_pass(3, reading);
    for (Match& match : reading.matches) {
      match.joined_to = attribution;
      matches.push_back(std::move(match));
    }
  }
}

}  // namespace onrecord
