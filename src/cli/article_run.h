#pragma once
// What extract and add share: articles read, worked on and reported.

#include <functional>
#include <optional>
#include <string>

#include "cli/exit_code.h"
#include "cli/rules_loading.h"
#include "onrecord/base/result.h"
#include "onrecord/ingest/inputs.h"
#include "onrecord/model/extraction.h"

namespace onrecord::cli {

/// An article that has been worked on; `lines` is what leaves, if anything.
struct WorkedArticle {
  Extraction extraction;
  std::string lines;
};

struct ArticleRun {
  Inputs inputs;
  RulesInUse rules;
  std::size_t threads = 1;
  /// Whether an article is to be worked on at all; if empty, all are.
  std::function<Result<bool>(const Article&)> wants;
  /// Runs on many threads at once.
  std::function<WorkedArticle(Extraction)> finish;
  /// Takes the articles in order, on one thread; an Error ends the run.
  std::function<std::optional<Error>(WorkedArticle)> take;
};

/// Runs it and logs, at its end, what was left out and why.
Outcome run_articles(ArticleRun run);

/// Logs the error and says that the program could not run.
Outcome could_not_run(const Error& error);

}  // namespace onrecord::cli
