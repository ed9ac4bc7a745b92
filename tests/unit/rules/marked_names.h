#pragma once
// Texts whose names and sources are marked so that a person can check them.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/model/mention.h"
#include "onrecord/model/quote.h"
#include "small_lexicon.h"

namespace onrecord {

/// ⟦a person⟧, ⟪a body⟫ and ⟨the source of a quote⟩, whose words are the last
/// “..” before it, else the first behind, and whose cue is the next word; ⟨⟩ is
/// a quote without a source.
struct MarkedNames {
  Text text;
  std::vector<Mention> mentions;
  std::vector<MentionCandidate> candidates;  ///< the same before the register
  std::vector<Quote> quotes;
};

struct OpenMark {
  std::string_view sign;
  std::string_view closing;
  std::size_t begin = 0;
};

/// Takes the marks out and gives each marked stretch to `found(sign, span)`.
template <class Found>
std::string take_marks_out(std::string_view marked, Found found) {
  constexpr std::array<OpenMark, 3> kMarks{
      {{"⟦", "⟧"}, {"⟪", "⟫"}, {"⟨", "⟩"}}};
  std::string plain;
  std::vector<OpenMark> open;
  while (!marked.empty()) {
    std::size_t taken = 0;
    for (OpenMark mark : kMarks) {
      if (!marked.starts_with(mark.sign)) continue;
      mark.begin = plain.size();
      open.push_back(mark);
      taken = mark.sign.size();
    }
    if (taken == 0 && !open.empty() &&
        marked.starts_with(open.back().closing)) {
      found(open.back().sign, ByteSpan{open.back().begin, plain.size()});
      taken = open.back().closing.size();
      open.pop_back();
    }
    if (taken == 0) plain += marked[0];
    marked.remove_prefix(taken == 0 ? 1 : taken);
  }
  return plain;
}

inline ByteSpan words_said(const std::string& text, std::size_t source) {
  std::size_t begin = text.rfind("“", source);
  if (begin == std::string::npos) begin = text.find("“", source);
  if (begin == std::string::npos) return {source, source};
  begin += std::string_view("“").size();
  return {begin, text.find("”", begin)};
}

/// The word behind a source is its cue.
inline ByteSpan word_after(const std::string& text, std::size_t end) {
  const std::size_t begin = std::min(end + 1, text.size());
  return {begin, std::max(begin, std::min(text.find_first_of(" .", begin),
                                          text.size()))};
}

inline MarkedNames marked_names(std::string_view marked) {
  MarkedNames names;
  std::vector<ByteSpan> sources;
  const std::string plain =
      take_marks_out(marked, [&](std::string_view sign, ByteSpan span) {
        if (sign == "⟨") {
          sources.push_back(span);
        } else {
          const char* kind = sign == "⟦" ? "person" : "organization";
          names.mentions.push_back({span, kind, 0, std::nullopt});
        }
      });
  for (const ByteSpan source : sources) {
    Quote quote;
    quote.content = {words_said(plain, source.begin)};
    if (!source.empty()) {
      const ByteSpan cue = word_after(plain, source.end);
      quote.source = Phrase{source, source};
      quote.cue = Phrase{cue, cue};
    }
    names.quotes.push_back(std::move(quote));
  }
  names.text = read_text(plain, 0, small_rules().vocabulary.words());
  for (const Mention& mention : names.mentions) {
    names.candidates.push_back(
        {names.text.tokens_of(mention.span),
         mention.kind == "person" ? "person" : "organization"});
  }
  return names;
}

}  // namespace onrecord
