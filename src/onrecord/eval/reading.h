#pragma once
// A text as the figures count it: its words and what quotation marks hold.

#include <string_view>
#include <vector>

#include "onrecord/text/span.h"

namespace onrecord {

/// Stretches inside quotation marks, marks excluded: “” «» „” "" '' and ``. A
/// stretch left open at the end of a line closes there.
std::vector<CodeSpan> quoted_runs(std::u32string_view text);

/// Words and runs of one text, looked up by place. Views the text.
class Reading {
 public:
  explicit Reading(std::u32string_view text);
  std::u32string_view text() const { return text_; }
  std::u32string_view cut(CodeSpan span) const {
    return text_.substr(span.begin, span.size());
  }
  const std::vector<CodeSpan>& words() const { return words_; }
  const std::vector<CodeSpan>& runs() const { return runs_; }
  /// The words that overlap a stretch; an empty span at 0 where none does.
  TokenSpan words_in(CodeSpan span) const;
  /// Indices of the words that overlap any of these, sorted, each once.
  std::vector<std::size_t> words_in(const std::vector<CodeSpan>& spans) const;
  /// direct, mixed or indirect, by how much of it stands in quotation marks.
  std::string_view type_of(const std::vector<CodeSpan>& content) const;

 private:
  std::u32string_view text_;
  std::vector<CodeSpan> words_;
  std::vector<CodeSpan> runs_;
};

/// How many code points two stretches share.
std::size_t shared(CodeSpan a, CodeSpan b);

}  // namespace onrecord
