// Each byte is a symbol, so that every mutation is another nesting of marks.

#include <array>

#include "laws.h"
#include "onrecord/text/word_list.h"
#include "target.h"

namespace {

constexpr std::array<const char*, 24> kSymbols = {
    "“", "”", "‘",  "’",  "\"", "'",  "„", "«", "»", "``",  "''", " ",
    "a", "s", ". ", ", ", "?",  "\n", "6", "A", "é", "\n\n", "(", "s'"};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const onrecord::WordList words;
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    text += kSymbols[bytes[i] % kSymbols.size()];
  }
  onrecord::expect_none(
      onrecord::broken_law(onrecord::read_text(std::move(text), 0, words)));
  return 0;
}
