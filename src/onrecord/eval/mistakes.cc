#include "onrecord/eval/mistakes.h"

#include <algorithm>
#include <array>

#include "onrecord/text/plain_words.h"

namespace onrecord {
namespace {

constexpr std::size_t kAround = 70;  // code points shown beside a run
constexpr std::size_t kShown = 160;  // code points shown of a gold quote

std::string words(const EvalArticle& article,
                  const std::vector<CodeSpan>& spans) {
  std::string all;
  for (const CodeSpan span : spans) {
    all +=
        (all.empty() ? "" : " ") +
        utf8_of(
            std::u32string_view(article.text).substr(span.begin, span.size()));
  }
  return all;
}

std::string names(const EvalArticle& article, const StatedQuote& quote) {
  const std::string source = words(article, quote.source);
  if (quote.speaker.empty() || quote.speaker == source) return source;
  return source.empty() ? quote.speaker : source + " (" + quote.speaker + ")";
}

std::string names(const EvalArticle& article, const QuotePointers& quotes) {
  std::string all;
  for (const StatedQuote* quote : quotes) {
    all += (all.empty() ? "" : "; ") + names(article, *quote);
  }
  return all;
}

}  // namespace

std::string_view word(MistakeKind kind) {
  constexpr std::array<std::string_view, 6> kWords = {
      "missed",        "wrong source", "not a quote",
      "speech missed", "not in gold",  "speaker"};
  return kWords[static_cast<std::size_t>(kind)];
}

Mistake mistake_at(MistakeKind kind, const EvalArticle& article, CodeSpan run,
                   const QuotePointers& gold, const QuotePointers& found) {
  const std::size_t begin = run.begin > kAround ? run.begin - kAround : 0;
  const std::size_t end = std::min(run.end + kAround, article.text.size());
  return {kind,
          article.doc,
          run.begin,
          words(article, {{begin, end}}),
          names(article, gold),
          names(article, found),
          found.empty() ? "" : found[0]->rule};
}

Mistake mistake_of(const EvalArticle& article, const QuotePointers& gold,
                   const StatedQuote& found) {
  Mistake mistake =
      mistake_in(MistakeKind::not_in_gold, article, found, &found);
  mistake.gold = names(article, gold);
  return mistake;
}

Mistake mistake_in(MistakeKind kind, const EvalArticle& article,
                   const StatedQuote& gold, const StatedQuote* found) {
  const std::u32string content =
      code_points_of(words(article, gold.content)).substr(0, kShown);
  return {kind,
          article.doc,
          gold.content.empty() ? 0 : gold.content.front().begin,
          words(article, gold.cue) + " | " + utf8_of(content),
          names(article, gold),
          found == nullptr ? "" : names(article, *found),
          found == nullptr ? "" : found->rule};
}

}  // namespace onrecord
