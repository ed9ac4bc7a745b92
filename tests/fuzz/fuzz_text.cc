#include "laws.h"
#include "onrecord/text/utf8.h"
#include "onrecord/text/word_list.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const onrecord::WordList words;
  std::string decoded =
      onrecord::decode_utf8(onrecord::text_of(bytes, size)).bytes;
  onrecord::expect_none(
      onrecord::broken_law(onrecord::read_text(std::move(decoded), 0, words)));
  return 0;
}
