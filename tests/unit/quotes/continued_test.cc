#include "onrecord/quotes/continued.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "../text/reading.h"

namespace onrecord {

TEST_CASE("continued: a mark that no later paragraph takes up is not closed") {
  struct Row {
    std::string text;
    std::vector<std::size_t> bytes;  // of the marks
  };
  const Row rows[] = {
      {"“Rain,” she said.", {}},
      {"She said: “Rain.\n\nHe left.", {10}},
      {"“Rain.\n\n“Snow,” she said.", {}},
      {"“Rain.\n\n“Snow.\n\n“Fog.", {20}},
      {"“Rain, he said.\n\nHe said “no”.", {0}},
      {"“Rain, “snow, “he said.", {0}},
      {"“Rain ‘or snow, he said.", {0}},
      {"\"Rain, he said.", {0}},
      {"The pipe is 6\" wide, and it isn’t new.", {}},
      {"The dogs’ bowl, the ’90s and rock ’n’ roll.", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Text text = read(row.text);
    std::vector<std::size_t> bytes;
    for (const std::size_t pair : never_closed(text)) {
      bytes.push_back(text.tokens[text.pairs[pair].open].span.begin);
    }
    CHECK(bytes == row.bytes);
  }
}

}  // namespace onrecord
