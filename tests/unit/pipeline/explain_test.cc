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

constexpr std::string_view kFarPeople = R"(
[[step]]
name = "names"
phase = "entities"
pass = 1

[[step]]
name = "guesses"
phase = "attribution"

[[weight]]
name = "sentence before"
adds = -1.5

[[rule]]
id = "xx.names.person"
why = "a guide with a name"
step = "names"
pattern = '{walker} (?P<it>{capital})'
makes = ["person"]
match = ["The guide ⟦Holm⟧ came."]
near_miss = ["Holm came."]

[[rule]]
id = "xx.guesses.alone"
why = "a quotation without a speaker"
step = "guesses"
pattern = '(?P<content>{quote})'
guess = true
match = ["“⟦It rains.⟧”"]
near_miss = ["It rains."]
)";

TEST_CASE("explain: a candidate that more speaks against than for has a sign") {
  const LoadedRules loaded = load_texts(kFarPeople);
  Article article;
  article.doc = "walk.txt";
  article.text = "The guide Holm came.\n\n“It rains.”\n";
  const std::string all = explain_article(loaded.book, article, 3);
  CHECK(all.find("perhaps  Holm, -1.50, sentence before,") != std::string::npos);
}

}  // namespace
}  // namespace onrecord
