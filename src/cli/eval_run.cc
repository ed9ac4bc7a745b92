#include "cli/eval_run.h"

#include <utility>

#include "cli/article_run.h"
#include "onrecord/base/file.h"
#include "onrecord/eval/eval_article.h"
#include "onrecord/model/record.h"

namespace onrecord::cli {
namespace {

WorkedArticle to_lines(const EvalCommand& options, Extraction extraction) {
  WorkedArticle worked;
  worked.extraction = select_quotes(std::move(extraction), options.selection);
  if (options.entities) {
    write_mentions(worked.extraction, Offsets::code_points, worked.lines);
  } else {
    write_quotes(worked.extraction, Offsets::code_points, worked.lines);
  }
  return worked;
}

Result<RecordLines> extract(const EvalCommand& options,
                            const std::vector<std::string>& paths) {
  auto rules = load_rules_in_use(options.rules);
  if (!rules) return fail(rules.error());
  RecordLines records;
  records.name = "the records of this run";
  ArticleRun run;
  run.inputs = find_inputs(paths);
  run.rules = std::move(*rules);
  run.threads = options.threads;
  run.finish = [&](Extraction extraction) {
    return to_lines(options, std::move(extraction));
  };
  run.take = [&](const WorkedArticle& worked) -> std::optional<Error> {
    records.docs.insert(article_name(worked.extraction.article.doc));
    records.lines += worked.lines;
    return std::nullopt;
  };
  records.outcome = run_articles(std::move(run));
  return records;
}

}  // namespace

Result<RecordLines> record_lines(const EvalCommand& options,
                                 const std::vector<std::string>& files) {
  if (options.pred.empty()) {
    return extract(options, options.paths.empty() ? files : options.paths);
  }
  auto lines = read_file(options.pred);
  if (!lines) return fail(lines.error());
  RecordLines records;
  records.lines = std::move(*lines);
  records.name = options.pred;
  return records;
}

}  // namespace onrecord::cli
