#include "cli/explain_command.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "cli/article_run.h"
#include "cli/rules_loading.h"
#include "onrecord/ingest/article_source.h"
#include "onrecord/pipeline/explain.h"

namespace onrecord::cli {
namespace {

struct AskedPlace {
  std::string path;
  std::optional<std::size_t> line;
};

/// FILE:LINE, unless a file is called just that.
AskedPlace read_place(const std::string& words) {
  std::error_code ignored;
  const std::size_t colon = words.rfind(':');
  if (colon == std::string::npos || std::filesystem::exists(words, ignored)) {
    return {words, std::nullopt};
  }
  const std::string digits = words.substr(colon + 1);
  const bool number =
      !digits.empty() && digits.size() < 10 &&
      std::all_of(digits.begin(), digits.end(),
                  [](unsigned char c) { return std::isdigit(c) != 0; });
  if (!number) return {words, std::nullopt};
  return {words.substr(0, colon), std::stoul(digits)};
}

Result<Article> read_one(const std::string& path) {
  ArticleSource source(find_inputs(std::vector<std::string>{path}));
  if (auto article = source.next()) return std::move(*article);
  if (!source.errors().empty()) return fail(source.errors().front());
  return fail(Kind::not_found, "holds no article that can be read", path);
}

constexpr const char* kLegend =
    "+ a rule that fired   - one that nearly did, and what stopped it   "
    "= the paragraph as the next step sees it\n\n";

}  // namespace

Outcome run_explain(const ExplainCommand& options, Output& output) {
  const AskedPlace place = read_place(options.place);
  auto rules = load_rules_in_use(options.rules);
  if (!rules) return could_not_run(rules.error());
  auto article = read_one(place.path);
  if (!article) return could_not_run(article.error());
  const std::string story =
      explain_article(std::move(rules->book), *article, place.line);
  if (story.empty()) {
    return could_not_run({Kind::not_found,
                          "no paragraph is there; name a line with words",
                          options.place});
  }
  auto written = output.write(kLegend + story);
  if (!written) return could_not_run(written.error());
  return {.rules_skipped = rules->skipped};
}

}  // namespace onrecord::cli
