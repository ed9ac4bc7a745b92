#include "onrecord/rules/rule_book.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::string_view kGroups[] = {
    "whole",  "it",     "head",      "content", "source",
    "cue",    "to",     "role",      "affiliation", "when",
    "medium", "addressee", "via",    "place",   "anonymity"};
constexpr std::string_view kStateNames[] = {"subject", "paragraph_speaker",
                                            "pending_colon", "open_quote",
                                            "transcript"};
static_assert(std::size(kStateNames) == kStates);

}  // namespace

std::optional<Group> group_named(std::string_view name) {
  const auto found = std::find(std::begin(kGroups), std::end(kGroups), name);
  if (found == std::end(kGroups)) return std::nullopt;
  return static_cast<Group>(found - std::begin(kGroups));
}

std::string_view group_name(Group group) {
  return kGroups[static_cast<std::size_t>(group)];
}

std::optional<State> state_named(std::string_view name) {
  const auto found =
      std::find(std::begin(kStateNames), std::end(kStateNames), name);
  if (found == std::end(kStateNames)) return std::nullopt;
  return static_cast<State>(found - std::begin(kStateNames));
}

std::string_view state_name(State state) {
  return kStateNames[static_cast<std::size_t>(state)];
}

StepSymbols::StepSymbols(const std::vector<std::vector<char>>& by_step,
                         std::size_t sets)
    : steps_(by_step.size()), symbols_(sets * steps_, 0) {
  for (std::size_t step = 0; step < steps_; ++step) {
    for (std::size_t set = 0; set < by_step[step].size(); ++set) {
      symbols_[set * steps_ + step] = by_step[step][set];
    }
  }
}

bool RuleBook::has(SetId set, std::string_view class_name) const {
  const auto id = classes.find(class_name);
  return id && sets.has(set, *id);
}

const std::string* RuleBook::country_of(std::string_view adjective) const {
  const WordValues* countries = values_of("nationality");
  if (countries == nullptr) return nullptr;
  const auto found = countries->find(adjective);
  return found == countries->end() ? nullptr : &found->second;
}

const WordValues* RuleBook::values_of(std::string_view class_name) const {
  const auto found = values.find(class_name);
  return found == values.end() ? nullptr : &found->second;
}

}  // namespace onrecord
