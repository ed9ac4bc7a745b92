#pragma once
// Where a word or number ends, and what it looks like.

#include <cstddef>
#include <string_view>

#include "onrecord/text/text.h"

namespace onrecord {

struct Word {
  std::size_t end = 0;  ///< byte after it
  Shape shape = Shape::lower;
  bool acronym = false;  ///< ends in letters with full stops: U.S., a.m.
};

/// The word that begins at byte `begin`: hyphens, apostrophes, and stops and
/// commas between digits are inside; a possessive 's is not.
/// REQUIRES: a letter, mark, digit or underscore stands there.
Word word_at(std::string_view text, std::size_t begin);

/// Bytes of the possessive 's at `at`, 0 where there is none: “it’s” has one,
/// “it’sy” not.
std::size_t possessive_size(std::string_view text, std::size_t at);

}  // namespace onrecord
