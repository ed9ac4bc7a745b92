#include "cli/extract_command.h"

#include <utility>

#include "cli/article_run.h"
#include "onrecord/model/record.h"

namespace onrecord::cli {
namespace {

WorkedArticle to_lines(const ExtractCommand& options, Extraction extraction) {
  WorkedArticle worked;
  worked.extraction = select_quotes(std::move(extraction), options.selection);
  write_quotes(worked.extraction, options.offsets, worked.lines);
  if (options.entities) {
    write_mentions(worked.extraction, options.offsets, worked.lines);
  }
  return worked;
}

}  // namespace

Outcome run_extract(const ExtractCommand& options, Output& output) {
  auto rules = load_rules_in_use(options.rules);
  if (!rules) return could_not_run(rules.error());
  ArticleRun run;
  run.inputs = find_inputs(options.paths);
  run.rules = std::move(*rules);
  run.threads = options.threads;
  run.finish = [&](Extraction extraction) {
    return to_lines(options, std::move(extraction));
  };
  run.take = [&](const WorkedArticle& worked) -> std::optional<Error> {
    auto written = output.write(worked.lines);
    if (!written) return written.error();
    return std::nullopt;
  };
  return run_articles(std::move(run));
}

}  // namespace onrecord::cli
