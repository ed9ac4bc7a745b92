#include "onrecord/ingest/front_matter.h"

#include <doctest/doctest.h>

#include <string>

namespace onrecord {
namespace {

struct Read {
  Article article;
  Diagnostics warnings;
  std::string body() const { return article.text.substr(article.body); }
};

Read read(std::string text) {
  Read result;
  result.article.doc = "a.txt";
  result.article.text = std::move(text);
  result.warnings = read_front_matter(result.article);
  return result;
}

}  // namespace

TEST_CASE("front matter: every key is read and the body begins after it") {
  const Read result = read(
      "---\ntitle: Rain: a story\nByline: Ada\noutlet: \"The Gazette\"\n"
      "published: 2022-03-08\nmodified: 2022-03-09T10:00:00Z\n"
      "url: https://specimen.example/rain\n\n# a remark\nlanguage: 'en'\n"
      "---\nRain.\n");
  CHECK(result.warnings.empty());
  CHECK(result.article.title == "Rain: a story");
  CHECK(result.article.byline == "Ada");
  CHECK(result.article.outlet == "The Gazette");
  CHECK(result.article.published == "2022-03-08");
  CHECK(result.article.modified == "2022-03-09T10:00:00Z");
  CHECK(result.article.url == "https://specimen.example/rain");
  CHECK(result.article.language == "en");
  CHECK(result.body() == "Rain.\n");
}

TEST_CASE("front matter: where the body begins") {
  struct Row {
    std::string text;
    std::string body;
  };
  const Row rows[] = {
      {"Rain.", "Rain."},
      {"---\r\ntitle: Rain\r\n---\r\nRain.\r\n", "Rain.\r\n"},
      {"\xef\xbb\xbf---\ntitle: Rain\n---\nRain.", "Rain."},
      {"---\n---\nRain.", "Rain."},
      {"---\ntitle: Rain\n---", ""},
      {"---\ntitle: Rain\nRain.", "---\ntitle: Rain\nRain."},  // never closed
      {"\n---\ntitle: Rain\n---\n", "\n---\ntitle: Rain\n---\n"},
      {"----\nRain.\n---\n", "----\nRain.\n---\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Read result = read(row.text);
    CHECK(result.body() == row.body);
    CHECK(result.warnings.empty());
  }
}

TEST_CASE("front matter: text between two rules stays text, with a warning") {
  const Read result = read("---\nRain fell. It was wet.\n---\nMore rain.\n");
  CHECK(result.article.body == 0);
  REQUIRE(result.warnings.size() == 1);
  CHECK(to_string(result.warnings[0]) ==
        "a.txt:2:1: warning I001: not `key: value`, so the lines from the "
        "first `---` were read as text; mend the line if they are front "
        "matter");
}

TEST_CASE("front matter: an unknown key costs its line and says so") {
  const Read result = read("---\nauthor: Ada\ntitle: Rain\n---\nRain.");
  CHECK(result.article.title == "Rain");
  CHECK(result.body() == "Rain.");
  REQUIRE(result.warnings.size() == 1);
  CHECK(to_string(result.warnings[0]) ==
        "a.txt:2:1: warning I002: 'author' is no key of front matter and was "
        "left out; use title, byline, outlet, published, modified, url or "
        "language");
}

TEST_CASE("front matter: a date that is no ISO date is left out") {
  for (const char* date : {"March 8, 2022", "2022-3-8", "2022-03-081"}) {
    CAPTURE(date);
    const Read result =
        read("---\npublished: " + std::string(date) + "\n---\nRain.");
    CHECK(result.article.published.empty());
    REQUIRE(result.warnings.size() == 1);
    CHECK(to_string(result.warnings[0]) ==
          "a.txt:2:1: warning I003: '" + std::string(date) +
              "' is no ISO date and was left out; write it as 2022-03-08");
  }
}

}  // namespace onrecord
