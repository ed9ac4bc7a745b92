#include "onrecord/ingest/article_reader.h"

#include <doctest/doctest.h>

#include "onrecord/base/hash.h"

namespace onrecord {

TEST_CASE("article reader: text, key and version") {
  const auto read = read_article("Rain.\r\n", "news/a.txt");
  REQUIRE(read);
  CHECK(read->article.text == "Rain.\r\n");
  CHECK(read->article.key == "news/a.txt");
  CHECK(read->article.doc == "news/a.txt");
  CHECK(read->article.content_hash == hash_name("Rain.\r\n"));
  CHECK(read->article.body == 0);
}

TEST_CASE("article reader: the url is the key, the path stays the doc") {
  const auto read =
      read_article("---\nurl: https://specimen.example/a\n---\nRain.", "a.txt");
  REQUIRE(read);
  CHECK(read->article.key == "https://specimen.example/a");
  CHECK(read->article.doc == "a.txt");
}

TEST_CASE("article reader: bad bytes are repaired and counted") {
  const auto read = read_article("R\xffin \xe2\x80.", "a.txt");
  REQUIRE(read);
  CHECK(read->article.text == "R\xef\xbf\xbdin \xef\xbf\xbd.");
  CHECK(read->article.repairs == 2);
}

TEST_CASE("article reader: a byte order mark stays and counts") {
  const auto read = read_article("\xef\xbb\xbfRain.", "a.txt");
  REQUIRE(read);
  CHECK(read->article.text == "\xef\xbb\xbfRain.");
}

TEST_CASE("article reader: what is no text is refused with the remedy") {
  struct Row {
    std::string bytes;
    Kind kind;
    std::string message;
  };
  const Row rows[] = {
      {"", Kind::bad_input, "a: is empty; there is nothing to read"},
      {std::string("R\0", 2), Kind::bad_input,
       "a: is not UTF-8 text; save it as UTF-8 plain text"},
      {"<html>", Kind::unsupported,
       "a: holds HTML, which is not built yet; save the article as plain "
       "text"},
      {"\x1f\x8b", Kind::unsupported,
       "a: holds gzip, which is not built yet; save the article as plain "
       "text"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const auto read = read_article(row.bytes, "a");
    REQUIRE(!read);
    CHECK(read.error().kind == row.kind);
    CHECK(to_string(read.error()) == row.message);
  }
}

}  // namespace onrecord
