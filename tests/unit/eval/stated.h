#pragma once
// Stated quotes by their words: places are found, not counted.

#include <string>

#include "onrecord/eval/eval_article.h"
#include "onrecord/text/plain_words.h"

namespace onrecord {

inline std::vector<CodeSpan> place_of(const std::u32string& text,
                                      const std::string& words) {
  if (words.empty()) return {};
  const std::u32string sought = code_points_of(words);
  const std::size_t at = text.find(sought);
  REQUIRE(at != std::u32string::npos);
  return {{at, at + sought.size()}};
}

inline StatedQuote stated(const std::u32string& text,
                          const std::string& content, const std::string& source,
                          const std::string& cue = "said") {
  StatedQuote quote;
  quote.content = place_of(text, content);
  quote.source = place_of(text, source);
  quote.cue = place_of(text, cue);
  quote.rule = "en.x";
  quote.measured_as = "en.x, cue 0.9, named";
  quote.confidence = 0.9;
  return quote;
}

}  // namespace onrecord
