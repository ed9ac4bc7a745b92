#pragma once
// What cost a figure, told so that a rule writer finds the place.

#include <string>
#include <string_view>
#include <vector>

#include "onrecord/eval/eval_article.h"
#include "onrecord/eval/reading.h"

namespace onrecord {

enum class MistakeKind {
  missed,
  wrong_source,
  not_a_quote,
  speech_missed,
  not_in_gold,  ///< a found quote outside quotation marks that is wrong
  speaker
};
/// "missed", "wrong source" ..
std::string_view word(MistakeKind kind);

/// `gold` and `found` are the names given by either, empty if nobody's.
struct Mistake {
  MistakeKind kind = MistakeKind::missed;
  std::string doc;
  std::size_t place = 0;  ///< code point
  std::string text;
  std::string gold;
  std::string found;
  std::string rule;  ///< of the found quote, if there is one
};

using QuotePointers = std::vector<const StatedQuote*>;

/// Of a stretch inside quotation marks, with the words around it.
Mistake mistake_at(MistakeKind kind, const EvalArticle& article, CodeSpan run,
                   const QuotePointers& gold, const QuotePointers& found);

/// Of a found quote whose words or source the gold gives to nobody or others.
Mistake mistake_of(const EvalArticle& article, const QuotePointers& gold,
                   const StatedQuote& found);

/// Of a gold quote; `found` is null if nothing fits it.
Mistake mistake_in(MistakeKind kind, const EvalArticle& article,
                   const StatedQuote& gold, const StatedQuote* found);

}  // namespace onrecord
