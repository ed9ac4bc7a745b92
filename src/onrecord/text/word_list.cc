// A text's words are short and plain: eight bytes at a time are folded, hashed
// and compared as one number, and a word of up to eight bytes is found without
// a look outside its slot.

#include "onrecord/text/word_list.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

constexpr std::string_view kCurlyApostrophe = "’";
constexpr std::size_t kBlock = 8;
// No word of a list is longer.
constexpr std::size_t kLongest = 64;
constexpr std::uint64_t kEveryByte = 0x0101010101010101;
constexpr std::uint64_t kHighBits = 0x80 * kEveryByte;

/// By size: ones over as many bytes as a block has in use.
constexpr auto kInUse = [] {
  std::array<std::uint64_t, kBlock + 1> masks{};
  std::array<unsigned char, kBlock> bytes{};
  for (std::size_t size = 1; size <= kBlock; ++size) {
    bytes[size - 1] = 0xFF;
    masks[size] = std::bit_cast<std::uint64_t>(bytes);
  }
  return masks;
}();

/// Up to eight bytes of `text` from `at` as a number, zeros behind `end`.
std::uint64_t block_at(std::string_view text, std::size_t at,
                       std::size_t end) {
  const std::size_t size = std::min(end - at, kBlock);
  std::uint64_t block = 0;
  if (at + kBlock <= text.size()) {
    std::memcpy(&block, text.data() + at, kBlock);
    return block & kInUse[size];
  }
  std::memcpy(&block, text.data() + at, size);
  return block;
}

std::uint64_t head_of(std::string_view folded) {
  return block_at(folded, 0, folded.size());
}

/// A to Z made small in eight ASCII bytes at once.
std::uint64_t lower_case(std::uint64_t block) {
  const std::uint64_t from_a = block + (0x80 - 'A') * kEveryByte;
  const std::uint64_t behind_z = block + (0x7F - 'Z') * kEveryByte;
  return block | ((from_a & ~behind_z & kHighBits) >> 2);
}

/// A word's folded bytes without an allocation, if it is short and ASCII.
class Folded {
 public:
  Folded(std::string_view text, ByteSpan word) {
    for (std::size_t at = word.begin; at < word.end; at += kBlock) {
      const std::uint64_t block = block_at(text, at, word.end);
      if ((block & kHighBits) != 0) {
        keep_other(text.substr(word.begin, word.size()));
        return;
      }
      const std::uint64_t folded = lower_case(block);
      std::memcpy(buffer_.data() + (at - word.begin), &folded, kBlock);
    }
    view_ = {buffer_.data(), word.size()};
  }
  std::string_view view() const { return view_; }

 private:
  void keep_other(std::string_view word) {
    if (word == "’s") {
      view_ = "'s";
      return;
    }
    other_ = folded_word(word);
    view_ = other_;
  }

  std::array<char, kLongest + kBlock> buffer_;
  std::string other_;
  std::string_view view_;
};

constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio

/// Of a word that is all in its head.
std::uint64_t hash_of(std::uint64_t head, std::size_t size) {
  const std::uint64_t hash = (head + size) * kMix;
  return hash ^ (hash >> 32);
}

std::uint64_t hash_of(std::string_view folded) {
  std::uint64_t hash = hash_of(head_of(folded), folded.size());
  for (std::size_t at = kBlock; at < folded.size(); at += kBlock) {
    hash = hash_of(block_at(folded, at, folded.size()) ^ hash, 0);
  }
  return hash;
}

}  // namespace

std::string folded_word(std::string_view word) {
  std::string folded;
  append_folded(word, folded);
  return folded;
}

void append_folded(std::string_view word, std::string& out) {
  const std::size_t from = out.size();
  append_folded_case(word, out);
  for (std::size_t at = out.find(kCurlyApostrophe, from);
       at != std::string::npos; at = out.find(kCurlyApostrophe, at)) {
    out.replace(at, kCurlyApostrophe.size(), "'");
  }
}

WordList::WordList() : slots_(64), words_(1), traits_(1, 0) {}

std::uint32_t WordList::add(std::string_view folded) {
  Slot& slot = slots_[slot_of(folded)];
  if (slot.number != 0) return slot.number;
  const auto number = static_cast<std::uint32_t>(words_.size());
  slot = {head_of(folded), number, static_cast<std::uint32_t>(folded.size())};
  words_.emplace_back(folded);
  traits_.push_back(0);
  // A third full at most: most look-ups end at their first slot.
  if (3 * words_.size() > slots_.size()) grow();
  return number;
}

std::uint32_t WordList::add_ending(std::string_view ending) {
  const auto number = static_cast<std::uint32_t>(words_.size());
  words_.emplace_back();
  traits_.push_back(0);
  const auto last = static_cast<unsigned char>(ending.back());
  std::vector<Ending>& alike = endings_[last];
  const auto shorter = std::find_if(
      alike.begin(), alike.end(), [&](const Ending& other) {
        return other.letters.size() < ending.size();
      });
  alike.insert(shorter, {std::string(ending), number});
  if (last >= 'a' && last <= 'z') endings_[last - 'a' + 'A'] = alike;
  return number;
}

void WordList::set_trait(std::uint32_t number, WordTrait trait) {
  traits_[number] |= static_cast<std::uint8_t>(trait);
}

std::uint32_t WordList::number_of(std::string_view text, ByteSpan word) const {
  if (word.size() > kLongest) return 0;
  if (word.size() <= kBlock) {
    const std::uint64_t block = block_at(text, word.begin, word.end);
    if ((block & kHighBits) == 0) {
      const std::uint64_t head = lower_case(block);
      const std::uint32_t known = slot_of_short(head, word.size()).number;
      if (known != 0) return known;
      const auto letters = std::bit_cast<std::array<char, kBlock>>(head);
      return ending_of({letters.data(), word.size()});
    }
  }
  const Folded folded(text, word);
  const std::uint32_t number = find(folded.view());
  return number != 0 ? number : ending_of(folded.view());
}

std::uint32_t WordList::find(std::string_view folded) const {
  return slots_[slot_of(folded)].number;
}

std::uint32_t WordList::ending_of(std::string_view folded) const {
  if (folded.empty()) return 0;
  for (const auto& [ending, number] : endings_in(folded.back())) {
    // Two letters before the ending: "red" and "king" are no verb forms.
    if (folded.size() >= ending.size() + 2 && folded.ends_with(ending)) {
      return number;
    }
  }
  return 0;
}

const WordList::Slot& WordList::slot_of_short(std::uint64_t head,
                                              std::size_t size) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash_of(head, size) & mask;
  while (slots_[at].number != 0 &&
         (slots_[at].head != head || slots_[at].size != size)) {
    at = (at + 1) & mask;
  }
  return slots_[at];
}

/// The slot that has the word, or the free one in which it would be.
std::size_t WordList::slot_of(std::string_view folded) const {
  const std::uint64_t head = head_of(folded);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash_of(folded) & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.number == 0) return at;
    if (slot.head == head && slot.size == folded.size() &&
        words_[slot.number] == folded) {
      return at;
    }
  }
}

void WordList::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(2 * old.size(), Slot{});
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    slots_[slot_of(words_[slot.number])] = slot;
  }
}

}  // namespace onrecord
