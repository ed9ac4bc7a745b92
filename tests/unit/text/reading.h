#pragma once
// Ways to write a Text so that a person can check it.

#include <string>
#include <string_view>
#include <vector>

#include "onrecord/text/text.h"
#include "onrecord/text/word_list.h"

namespace onrecord {

inline const WordList kWords = [] {
  WordList words;
  for (const char* word : {"dr.", "gov.", "jan.", "lt.", "mr.", "älv."}) {
    words.set_trait(words.add(word), WordTrait::abbreviation);
  }
  for (const char* word : {"but", "he", "she", "the", "we"}) {
    words.set_trait(words.add(word), WordTrait::starter);
  }
  words.add("anti-based");
  words.set_trait(words.add("-based"), WordTrait::name_tail);
  words.set_trait(words.add("anti-"), WordTrait::name_head);
  return words;
}();

inline Text read(std::string text) {
  return read_text(std::move(text), 0, kWords);
}

/// `text` with `what` taken out wherever it stands.
inline std::string without(std::string text, std::string_view what) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at)) {
    text.erase(at, what.size());
  }
  return text;
}

/// Its tokens with a bar between them.
inline std::string barred(const Text& text) {
  std::string bars;
  for (const Token& token : text.tokens) {
    if (!bars.empty()) bars += '|';
    bars += text.slice(token.span);
  }
  return bars;
}

}  // namespace onrecord
