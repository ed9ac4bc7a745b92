#include "laws.h"
#include "onrecord/ingest/article_reader.h"
#include "onrecord/text/utf8.h"
#include "target.h"

namespace {

std::string broken_law(const onrecord::Article& article) {
  if (article.body > article.text.size()) return "the body is behind the text";
  if (onrecord::decode_utf8(article.text).repairs != 0) {
    return "decoding twice repairs";
  }
  return article.key.empty() ? "an article has no key" : "";
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto read =
      onrecord::read_article(onrecord::text_of(bytes, size), "a.txt");
  if (read) onrecord::expect_none(broken_law(read->article));
  return 0;
}
