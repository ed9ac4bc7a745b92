#include "onrecord/pipeline/extractor.h"

#include "onrecord/cascade/article_reading.h"
#include "onrecord/entities/normal_form.h"
#include "onrecord/entities/register.h"
#include "onrecord/pipeline/confidence.h"
#include "onrecord/quotes/continued.h"
#include "onrecord/quotes/quote_finder.h"
#include "onrecord/speakers/resolver.h"

namespace onrecord {
namespace {

std::vector<Warning> warnings_of(const Text& text) {
  std::vector<Warning> warnings;
  for (const std::size_t pair : never_closed(text)) {
    warnings.push_back({text.tokens[text.pairs[pair].open].span,
                        "this quotation mark is never closed; its quotation "
                        "is taken to end with the paragraph, so check it"});
  }
  return warnings;
}

}  // namespace

Extractor::Extractor(std::shared_ptr<const RuleBook> rules)
    : rules_(std::move(rules)),
      lexicon_(*rules_),
      measured_words_(*rules_),
      dossiers_(rules_->dossiers),
      weights_(rules_->weights) {}

Extraction Extractor::extract(Article article) const {
  Extraction result;
  result.text = read_text(std::move(article.text), article.body,
                          rules_->vocabulary.words());
  article.text.clear();
  result.article = std::move(article);
  const Text& text = result.text;
  result.warnings = warnings_of(text);
  const CascadeOptions options;
  FirstPass first = read_names(text, *rules_, options);
  const std::vector<MentionCandidate> found = std::move(first.mentions);
  const std::vector<Evidence> evidence = std::move(first.evidence);
  const std::vector<Match> matches =
      read_attributions(text, *rules_, std::move(first), options);
  std::vector<Quote> quotes =
      find_quotes(text, lexicon_, matches, result.article.key);
  Register names =
      register_names(text, lexicon_, dossiers_, found, evidence, quotes);
  result.entities = std::move(names.entities);
  result.mentions = std::move(names.mentions);
  result.rules = std::move(names.rules);
  result.quotes =
      resolve_speakers(text, lexicon_, weights_, result.entities,
                       result.mentions, std::move(quotes));
  set_confidences(text, lexicon_, result.quotes);
  add_normal_forms(text, measured_words_, result.article.published,
                   result.mentions, result.quotes);
  return result;
}

}  // namespace onrecord
