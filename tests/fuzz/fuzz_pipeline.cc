#include "laws.h"
#include "onrecord/ingest/article_reader.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  auto read = onrecord::read_article(onrecord::text_of(bytes, size), "a.txt");
  if (!read) return 0;
  onrecord::expect_none(onrecord::broken_law(
      onrecord::shipped_extractor().extract(std::move(read->article))));
  return 0;
}
