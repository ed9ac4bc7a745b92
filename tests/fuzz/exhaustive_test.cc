// Every text of few symbols: what no example thinks of is among them.

#include <doctest/doctest.h>

#include <array>

#include "laws.h"
#include "onrecord/text/word_list.h"

namespace onrecord {
namespace {

constexpr std::array<const char*, 11> kSymbols = {
    "“", "”", "‘", "’", "'", "a", "é", " ", "space ", "said", "."};

/// Calls `check` with every text of 1 to `most` symbols.
template <class Check>
std::size_t for_each_text(std::size_t most, Check check) {
  std::size_t count = 0;
  std::size_t texts = 1;
  for (std::size_t length = 1; length <= most; ++length) {
    texts *= kSymbols.size();
    for (std::size_t number = 0; number < texts; ++number, ++count) {
      std::string text;
      for (std::size_t i = 0, rest = number; i < length; ++i) {
        text += kSymbols[rest % kSymbols.size()];
        rest /= kSymbols.size();
      }
      check(text);
    }
  }
  return count;
}

/// One check for each broken law: a million passing ones cost their time.
void expect_none(const std::string& law, const std::string& text) {
  if (law.empty()) return;
  CAPTURE(text);
  FAIL_CHECK(law);
}

}  // namespace

TEST_CASE("laws: every text of few symbols is cut and paired soundly") {
  const WordList words;
  const std::size_t count = for_each_text(6, [&](std::string text) {
    expect_none(broken_law(read_text(text, 0, words)), text);
  });
  CHECK(count == 1'948'716);  // 11 + .. + 11^6
}

TEST_CASE("laws: every text of few symbols is read soundly") {
  const Extractor& extractor = shipped_extractor();
  // 5: ten microseconds a text, and eleven times as many with one more symbol.
  const std::size_t count = for_each_text(5, [&](std::string text) {
    Article article;
    article.key = article.doc = "a";
    article.text = "“It rains" + text;
    expect_none(broken_law(extractor.extract(std::move(article))), text);
  });
  CHECK(count == 177'155);  // 11 + .. + 11^5
}

}  // namespace onrecord
