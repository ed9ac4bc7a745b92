#pragma once
// Words by number: every token of a text is looked up once, while it is read.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

/// Lower case, with ’ as ': how words are looked up.
std::string folded_word(std::string_view word);

/// The same, added to `out`.
void append_folded(std::string_view word, std::string& out);

/// What of a word decides where tokens and sentences end.
enum class WordTrait : std::uint8_t {
  abbreviation = 1,  ///< its full stop ends nothing: "gov."
  starter = 2,       ///< begins a sentence even after "U.S.": "he"
  name_tail = 4,     ///< behind a name and a hyphen: Oslo-based
  name_head = 8,     ///< before a hyphen and a name: anti-Quist
};

/// Numbers words and endings from 1 in the order in which they come. Grows
/// while rules are loaded, is then only read, by many threads.
class WordList {
 public:
  WordList();
  /// The number of a folded word, new if it had none.
  std::uint32_t add(std::string_view folded);
  /// The number of all words that are not in the list and end so; their longest
  /// ending counts, and two letters must stand before it.
  std::uint32_t add_ending(std::string_view ending);
  void set_trait(std::uint32_t number, WordTrait trait);

  /// The number of a word of `text` in any case, else that of its ending; 0
  /// where neither is known. REQUIRES: the word is not empty.
  std::uint32_t number_of(std::string_view text, ByteSpan word) const;
  /// The number of a folded word; 0 where it is not in the list.
  std::uint32_t find(std::string_view folded) const;
  /// The number of the ending that it has, in the list or not.
  std::uint32_t ending_of(std::string_view folded) const;
  bool has(std::uint32_t number, WordTrait trait) const {
    return (traits_[number] & static_cast<std::uint8_t>(trait)) != 0;
  }
  /// The folded word; empty for an ending.
  std::string_view spelling(std::uint32_t number) const {
    return words_[number];
  }
  /// How many numbers there are, 0 among them.
  std::size_t size() const { return traits_.size(); }

 private:
  /// The word's first eight bytes; nine of ten words have no more.
  struct Slot {
    std::uint64_t head = 0;
    std::uint32_t number = 0;  ///< 0 is a free slot
    std::uint32_t size = 0;    ///< bytes of the word
  };
  const Slot& slot_of_short(std::uint64_t head, std::size_t size) const;
  std::size_t slot_of(std::string_view folded) const;
  struct Ending {
    std::string letters;
    std::uint32_t number = 0;
  };
  /// Those that end in this byte, which may be large, longest first.
  const std::vector<Ending>& endings_in(char last) const {
    return endings_[static_cast<unsigned char>(last)];
  }
  void grow();

  std::vector<Slot> slots_;
  std::vector<std::string> words_;  ///< by number
  std::vector<std::uint8_t> traits_;
  std::array<std::vector<Ending>, 256> endings_;  ///< by last byte
};

}  // namespace onrecord
