// A rule file that a person broke: every fault has its code, its line and its
// remedy, and what loads can be run.

#include "../unit/rules/rule_folder.h"
#include "laws.h"
#include "onrecord/pipeline/extractor.h"
#include "target.h"

namespace {

std::string broken_law(const onrecord::Diagnostic& diagnostic) {
  if (diagnostic.code.size() != 4) return "a fault has no code";
  if (diagnostic.file.empty()) return "a fault has no file";
  return diagnostic.message.empty() ? "a fault has no words" : "";
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  auto loaded = onrecord::load_texts(onrecord::text_of(bytes, size));
  for (const auto& diagnostic : loaded.diagnostics) {
    onrecord::expect_none(broken_law(diagnostic));
  }
  if (!loaded.book) return 0;
  onrecord::Article article;
  article.key = article.doc = "a.txt";
  article.text = "“It rains,” said the guide. The guides said “no”.";
  onrecord::expect_none(onrecord::broken_law(
      onrecord::Extractor(loaded.book).extract(std::move(article))));
  return 0;
}
