#pragma once
// The one place that knows the order of the stages: an article in, quotes out.

#include <memory>

#include "onrecord/entities/dossiers.h"
#include "onrecord/entities/measured_words.h"
#include "onrecord/model/extraction.h"
#include "onrecord/rules/word_classes.h"
#include "onrecord/speakers/weights.h"

namespace onrecord {

/// Reads articles with one set of rules. Safe for concurrent use: many threads
/// may call `extract` on one Extractor.
class Extractor {
 public:
  explicit Extractor(std::shared_ptr<const RuleBook> rules);
  /// Cannot fail: what is bad in the article costs at most its paragraph and
  /// stands in `warnings`. Same article, same rules: same extraction.
  Extraction extract(Article article) const;

 private:
  std::shared_ptr<const RuleBook> rules_;
  Lexicon lexicon_;
  MeasuredWords measured_words_;
  Dossiers dossiers_;
  Weights weights_;
};

}  // namespace onrecord
