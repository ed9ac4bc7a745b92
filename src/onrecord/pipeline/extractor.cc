#include "onrecord/pipeline/extractor.h"

#include "onrecord/cascade/article_reading.h"
#include "onrecord/quotes/quote_finder.h"
#include "onrecord/rules/rule_book.h"

namespace onrecord {

Extractor::Extractor(std::shared_ptr<const RuleBook> rules)
    : rules_(std::move(rules)) {}

Extraction Extractor::extract(Article article) const {
  Extraction result;
  result.text = read_text(std::move(article.text), article.body,
                          rules_->sentence_words);
  article.text.clear();
  result.article = std::move(article);
  const CascadeOptions options;
  FirstPass first = read_names(result.text, *rules_, options);
  result.mentions = std::move(first.mentions);
  const std::vector<Match> matches = read_attributions(
      result.text, *rules_, std::move(first), options);
  result.quotes =
      find_quotes(result.text, *rules_, matches, result.article.key);
  return result;
}

}  // namespace onrecord
