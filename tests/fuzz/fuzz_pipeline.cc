#include "laws.h"
#include "onrecord/ingest/article_reader.h"
#include "onrecord/pipeline/extractor.h"
#include "onrecord/rules/rule_book.h"
#include "target.h"

namespace {

const onrecord::Extractor& extractor() {
  static const onrecord::Extractor shipped = [] {
    onrecord::RuleSources sources;
    sources.rules = ONRECORD_RULES;
    return onrecord::Extractor(onrecord::load_rules(sources)->book);
  }();
  return shipped;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  auto read = onrecord::read_article(onrecord::text_of(bytes, size), "a.txt");
  if (!read) return 0;
  onrecord::expect_none(
      onrecord::broken_law(extractor().extract(std::move(read->article))));
  return 0;
}
