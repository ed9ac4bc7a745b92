#include "onrecord/ingest/article_keys.h"

#include <doctest/doctest.h>

namespace onrecord {
namespace {

Article article(std::string key, std::string doc, std::string hash) {
  Article made;
  made.key = std::move(key);
  made.doc = std::move(doc);
  made.content_hash = std::move(hash);
  return made;
}

}  // namespace

TEST_CASE("article keys: a key met again with other content gets its hash") {
  using Met = ArticleKeys::Met;
  ArticleKeys keys;
  Article first = article("a.txt", "a.txt", "1111");
  Article same = article("a.txt", "a.txt", "1111");
  Article other = article("a.txt", "a.txt", "2222");
  Article other_again = article("a.txt", "a.txt", "2222");
  CHECK(keys.admit(first) == Met::first);
  CHECK(keys.admit(same) == Met::again);
  CHECK(keys.admit(other) == Met::renamed);
  CHECK(keys.admit(other_again) == Met::again);
  CHECK(first.key == "a.txt");
  CHECK(other.key == "a.txt~2222");
  CHECK(other.doc == "a.txt~2222");
}

TEST_CASE("article keys: a url that is taken leaves the path alone") {
  ArticleKeys keys;
  Article first = article("https://x.example/", "a.txt", "1");
  Article other = article("https://x.example/", "b.txt", "2");
  keys.admit(first);
  keys.admit(other);
  CHECK(other.key == "https://x.example/~2");
  CHECK(other.doc == "b.txt");
}

}  // namespace onrecord
