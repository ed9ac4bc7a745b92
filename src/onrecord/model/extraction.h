#pragma once
// All that was read out of one article.

#include <string>
#include <vector>

#include "onrecord/model/article.h"
#include "onrecord/model/mention.h"
#include "onrecord/model/quote.h"
#include "onrecord/text/text.h"

namespace onrecord {

/// Something that cost a part of the article, with its place.
struct Warning {
  ByteSpan span;
  std::string message;
};

/// Owns its article and text, so it can be moved, stored and compared.
/// `article.text` has been moved into `text.bytes`.
struct Extraction {
  Article article;
  Text text;
  std::vector<Entity> entities;
  std::vector<Mention> mentions;  ///< in text order
  std::vector<std::string> rules = {""};  ///< ids, of those that found mentions
  std::vector<Quote> quotes;      ///< in text order
  std::vector<Warning> warnings;
};

}  // namespace onrecord
