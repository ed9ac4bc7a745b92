#pragma once
// Words by name: a hash table that is looked up once for every token.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onrecord/base/hash.h"

namespace onrecord {

/// Grows while loading and is only read afterwards, by many threads. Entries
/// stand in the order in which they came. Open addressing: a look-up touches
/// one slot and one entry, where std::unordered_map follows three pointers.
template <class Value>
class WordTable {
 public:
  using Entry = std::pair<std::string, Value>;

  /// The word's value, new if there was none. Not valid after the next call.
  Value& operator[](std::string_view word) {
    if (Value* found = const_cast<Value*>(find(word))) return *found;
    entries_.emplace_back(std::string(word), Value{});
    if (2 * entries_.size() > slots_.size()) {
      grow();
    } else {
      place(entries_.size() - 1);
    }
    return entries_.back().second;
  }

  /// Null if the word is not there.
  const Value* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const std::uint64_t hash = hash64(word);
    for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
      const Slot& slot = slots_[at];
      if (slot.number == 0) return nullptr;
      if (slot.tag != tag_of(hash)) continue;
      const Entry& entry = entries_[slot.number - 1];
      if (entry.first == word) return &entry.second;
    }
  }

  auto begin() { return entries_.begin(); }
  auto end() { return entries_.end(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number = 0;  ///< of the entry, from 1; 0 is a free slot
  };
  static std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32);
  }
  std::size_t mask() const { return slots_.size() - 1; }

  void place(std::size_t index) {
    const std::uint64_t hash = hash64(entries_[index].first);
    std::size_t at = hash & mask();
    while (slots_[at].number != 0) at = (at + 1) & mask();
    slots_[at] = {tag_of(hash), static_cast<std::uint32_t>(index + 1)};
  }

  void grow() {
    // A quarter full at first, half full at most: most tokens of an article
    // are found at the first slot, most of the others end there.
    slots_.assign(slots_.empty() ? 64 : 2 * slots_.size(), Slot{});
    for (std::size_t i = 0; i < entries_.size(); ++i) place(i);
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;
};

}  // namespace onrecord
