#include "onrecord/pipeline/explain.h"

#include <doctest/doctest.h>

#include <string>

#include "../rules/rule_folder.h"

namespace onrecord {
namespace {

TEST_CASE("explain: steps, what fired and the quote, of the line asked for") {
  const LoadedRules loaded = load_texts("");
  Article article;
  article.doc = "walk.txt";
  article.text = "It is cold.\n\n“It rains,” said the guide.\n";
  const std::string all = explain_article(loaded.book, article, {});
  CHECK(all.find("walk.txt:1: It is cold.") != std::string::npos);
  CHECK(all.find("+ xx.tags.sound: ") != std::string::npos);
  const std::string one = explain_article(loaded.book, article, 3);
  CHECK(one.starts_with("walk.txt:3: “It rains,” said the guide.\n"));
  CHECK(one.find("content  \"It rains,\"\n") != std::string::npos);
  CHECK(explain_article(loaded.book, article, 9).empty());
}

}  // namespace
}  // namespace onrecord
