#include "onrecord/cascade/start_places.h"

namespace onrecord {

static_assert(kStartPlaces == 3);

void StartPlaces::begin(std::span<const StartWord> words,
                        const std::vector<Element>& elements) {
  words_ = words;
  rows_.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const StartWord& word = words[i];
    Row& row = rows_[i];
    row.bits.resize(elements.size());
    row.anywhere = 0;
    row.anchors = 0;
    look(word, elements, 0, elements.size(), row);
  }
}

void StartPlaces::look(const StartWord& word,
                       const std::vector<Element>& elements, std::size_t first,
                       std::size_t last, Row& row) const {
  const auto of = [&](std::size_t i) {
    return i < elements.size() ? &word.of(elements[i].set) : &word.edge();
  };
  const StartBits* next = of(last);
  const StartBits* after = of(last + 1);
  for (std::size_t at = last; at-- > first;) {
    const StartBits& here = word.of(elements[at].set);
    std::uint64_t bits = here.places[0] & next->places[1] & after->places[2];
    if (at > 0) bits &= ~word.at_edge();
    row.bits[at] = bits;
    row.anywhere |= bits;
    row.anchors |= here.anchor;
    after = next;
    next = &here;
  }
}

void StartPlaces::change(const std::vector<Change>& changes,
                         const std::vector<Element>& elements) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    Row& row = rows_[i];
    apply(changes, [](const Change&) { return std::uint64_t{0}; }, row.bits);
    std::size_t gone = 0;  // how much shorter what stands before has become
    for (const Change& change : changes) {
      const std::size_t at = change.begin - gone;
      const std::size_t left = change.drops ? 0 : 1;
      gone += change.end - change.begin - left;
      // What is looked at begins at most two elements before.
      const std::size_t first = at - std::min(at, kStartPlaces - 1);
      const std::size_t last = std::min(at + 1, elements.size());
      look(words_[i], elements, first, last, row);
    }
  }
}

}  // namespace onrecord
