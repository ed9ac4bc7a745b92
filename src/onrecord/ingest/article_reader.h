#pragma once
// Bytes of a file -> an Article.

#include <string>

#include "onrecord/base/diagnostic.h"
#include "onrecord/base/result.h"
#include "onrecord/model/article.h"

namespace onrecord {

/// An article and what in its front matter could not be used.
struct ReadArticle {
  Article article;
  Diagnostics warnings;
};

/// Decodes `bytes` and reads the front matter. The key is the url if one is
/// stated, else `doc`. Fails if the bytes hold no text, or a format that is
/// not built yet.
Result<ReadArticle> read_article(std::string bytes, std::string doc);

}  // namespace onrecord
