#include "onrecord/text/plain_words.h"

#include <doctest/doctest.h>

namespace onrecord {
namespace {

TEST_CASE("plain words: what Python's \\w+ finds") {
  struct Row {
    const char* text;
    std::vector<std::string> words;
  };
  const Row rows[] = {
      {"", {}},
      {"It's 3.5_a", {"It", "s", "3", "5_a"}},
      {"Pérez", {"Pérez"}},
      {"Pe\u0301rez", {"Pe", "rez"}},  // the accent stands alone
      {"x² ½ Ⅷ 犬", {"x²", "½", "Ⅷ", "犬"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::u32string text = code_points_of(row.text);
    std::vector<std::string> words;
    for (const CodeSpan span : plain_words(text)) {
      words.push_back(utf8_of(text.substr(span.begin, span.size())));
    }
    CHECK(words == row.words);
  }
}

TEST_CASE("plain words: accents go, letters stay, as NFKD has it") {
  struct Row {
    const char* text;
    const char* bare;
  };
  const Row rows[] = {{"Ana PÉREZ", "ana perez"},
                      {"Å ﬁ Ⅷ", "a fi viii"},
                      {"Łódź", "łodz"},
                      {"ΟΔΟΣ", "οδος"},
                      {"İ", "i"}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(utf8_of(bare_lower_case(code_points_of(row.text))) == row.bare);
  }
}

}  // namespace
}  // namespace onrecord
