#include "onrecord/rules/word_runs.h"

#include <algorithm>

namespace onrecord {

WordRuns::Place WordRuns::add(std::span<const std::uint32_t> words) {
  const std::size_t needed = std::ranges::max(words) + std::size_t{1};
  if (words_.size() < needed) words_.resize(needed);
  Place& first = words_[words.front()].first;
  if (first == 0) first = size_++;
  Place place = first;
  for (const std::uint32_t word : words.subspan(1)) {
    words_[word].inside = true;
    Place& next = next_[key(place, word)];
    if (next == 0) next = size_++;
    place = next;
  }
  return place;
}

WordRuns::Place WordRuns::look_up(Place place, std::uint32_t word) const {
  const auto found = next_.find(key(place, word));
  return found == next_.end() ? 0 : found->second;
}

}  // namespace onrecord
