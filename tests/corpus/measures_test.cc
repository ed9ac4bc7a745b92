// Runs measures/*.txt: every ⟦..⟧ is a measured mention, in order, and what
// stands below `---` is its kind and normal form, "-" where it has none.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "onrecord/base/file.h"
#include "onrecord/pipeline/extractor.h"
#include "onrecord/pipeline/marked_example.h"

namespace onrecord {
namespace {

constexpr std::string_view kPublished = "published: ";

struct Case {
  std::string title;
  std::string published;
  std::string text;
  std::vector<std::string> expected;
};

std::vector<Case> read_cases(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  REQUIRE(bytes);
  std::vector<Case> cases;
  std::istringstream lines(*bytes);
  bool below = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("=== ")) {
      cases.push_back({line.substr(4), {}, {}, {}});
      below = false;
    } else if (cases.empty() || line.empty()) {
      continue;
    } else if (line == "---") {
      below = true;
    } else if (line.starts_with(kPublished)) {
      cases.back().published = line.substr(kPublished.size());
    } else if (below) {
      cases.back().expected.push_back(line);
    } else {
      cases.back().text += line + "\n\n";
    }
  }
  return cases;
}

bool is_measured(const std::string& kind) {
  constexpr std::string_view kKinds[] = {
      "date", "relative_date", "time",     "duration",
      "money", "percent",      "quantity", "number"};
  return std::find(std::begin(kKinds), std::end(kKinds), kind) !=
         std::end(kKinds);
}

void check(const Case& sample, const Extractor& extractor) {
  const auto example = read_marks(sample.text);
  REQUIRE(example);
  Article article;
  article.key = article.doc = "sample.txt";
  article.published = sample.published;
  article.text = example->text;
  const Extraction found = extractor.extract(std::move(article));
  std::string wanted;
  for (std::size_t i = 0; i < example->marks.size(); ++i) {
    const ByteSpan span = example->marks[i].span;
    wanted += example->text.substr(span.begin, span.size()) + " = " +
              (i < sample.expected.size() ? sample.expected[i] : "?") + '\n';
  }
  std::string got;
  for (const Mention& mention : found.mentions) {
    if (!is_measured(mention.kind)) continue;
    got += std::string(found.text.slice(mention.span)) + " = " + mention.kind +
           ' ' + (mention.value.empty() ? "-" : mention.value) + '\n';
  }
  CHECK(got == wanted);
  CHECK(sample.expected.size() == example->marks.size());
}

TEST_CASE("corpus: dates and amounts have the spans and values on file") {
  const auto loaded = load_rules({ONRECORD_RULES, {}, {}});
  REQUIRE(loaded);
  const Extractor extractor(loaded->book);
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(ONRECORD_CORPUS) / "measures")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  REQUIRE_FALSE(paths.empty());
  for (const auto& path : paths) {
    CAPTURE(path.filename().string());
    for (const Case& sample : read_cases(path)) {
      CAPTURE(sample.title);
      check(sample, extractor);
    }
  }
}

}  // namespace
}  // namespace onrecord
