#include "onrecord/ingest/article_source.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace onrecord {

TEST_CASE("article source: one bad article never stops the rest") {
  const TemporaryFolder folder;
  folder.write("a.txt", "Rain.");
  folder.write("b.txt", "");
  folder.write("c.txt", "Sun.");
  const std::vector<std::string> paths = {folder.path().string()};
  ArticleSource source(find_inputs(paths));
  CHECK(source.size() == 3);
  std::vector<std::string> texts;
  while (auto article = source.next()) texts.push_back(article->text);
  CHECK(texts == std::vector<std::string>{"Rain.", "Sun."});
  CHECK(source.taken() == 3);
  REQUIRE(source.errors().size() == 1);
  CHECK(to_string(source.errors()[0]) ==
        folder.at("b.txt") + ": is empty; there is nothing to read");
}

TEST_CASE("article source: same name with other content, and twice the same") {
  const TemporaryFolder folder;
  folder.write("x/a.txt", "Rain.");
  folder.write("y/a.txt", "Sun.");
  const std::vector<std::string> paths = {
      folder.at("x/a.txt"), folder.at("y/a.txt"), folder.at("x/a.txt")};
  ArticleSource source(find_inputs(paths));
  REQUIRE(source.next()->key == "a.txt");
  const auto other = source.next();
  REQUIRE(other);
  CHECK(other->key == "a.txt~" + other->content_hash);
  CHECK(!source.next());
  REQUIRE(source.warnings().size() == 2);
  CHECK(source.warnings()[0].code == "I005");
  CHECK(to_string(source.warnings()[1]) ==
        "a.txt: warning I004: stands in this run twice; read once");
}

}  // namespace onrecord
