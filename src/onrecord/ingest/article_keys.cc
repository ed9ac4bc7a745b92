#include "onrecord/ingest/article_keys.h"

namespace onrecord {

ArticleKeys::Met ArticleKeys::admit(Article& article) {
  std::set<std::string>& hashes = hashes_[article.key];
  const bool taken = !hashes.empty();
  if (!hashes.insert(article.content_hash).second) return Met::again;
  if (!taken) return Met::first;
  const bool doc_is_key = article.doc == article.key;
  article.key += '~' + article.content_hash;
  if (doc_is_key) article.doc = article.key;
  return Met::renamed;
}

}  // namespace onrecord
