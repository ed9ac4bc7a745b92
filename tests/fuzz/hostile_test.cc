// Texts that make a careless loop quadratic. Held against a text of ordinary
// words of the same size, so that a slow machine does not matter: a quadratic
// loop over 100,000 marks takes thousands of times as long.

#include <doctest/doctest.h>

#include <chrono>

#include "laws.h"
#include "onrecord/ingest/article_reader.h"

namespace onrecord {
namespace {

using Seconds = std::chrono::duration<double>;

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

Seconds time_of(const Extractor& extractor, const std::string& bytes) {
  auto read = read_article(bytes, "a.txt");
  if (!read) return Seconds(0);
  const auto start = std::chrono::steady_clock::now();
  const Extraction extraction = extractor.extract(std::move(read->article));
  const Seconds time = std::chrono::steady_clock::now() - start;
  CHECK(broken_law(extraction).empty());
  return time;
}

}  // namespace

TEST_CASE("hostile: time grows with the text, whatever stands in it") {
  const Extractor& extractor = shipped_extractor();
  const std::string said = "“Rain is likely,” Ana Holm said on Monday. ";
  const Seconds plain = time_of(extractor, repeated(said + "\n\n", 20'000));
  const Seconds most = 20 * plain + Seconds(0.5);
  std::vector<std::string> texts;
  for (const char* mark : {"“", "”", "‘", "’", "\"", "'", "„", "«", "»", "``",
                           "''", "(", "[", "'''"}) {
    const std::string one = mark;
    for (const std::string& part : {one, one + " ", one + "a "}) {
      texts.push_back(repeated(part, 100'000));
    }
    texts.push_back(repeated(one + "Rain.\n\n", 50'000));
  }
  for (const char* part : {"a", "A", "1", ".", "-", "é", ",", "a,b.c“d”", " ",
                           "\n", "\xff", "\xe2\x80"}) {
    texts.push_back(repeated(part, 1'000'000 / std::string(part).size()));
  }
  texts.push_back("a" + repeated(std::string("\0b", 2), 500'000));
  texts.push_back(repeated(said, 20'000));
  texts.push_back(repeated("“Rain,” Ana Holm said, ", 40'000));
  texts.push_back(repeated("Ana Holm said that ", 50'000));
  for (const std::string& text : texts) {
    CAPTURE(text.substr(0, 60));
    CAPTURE(text.size());
    CHECK(time_of(extractor, text).count() < most.count());
  }
}

}  // namespace onrecord
