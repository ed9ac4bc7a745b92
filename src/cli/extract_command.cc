#include "cli/extract_command.h"

#include <utility>

#include "cli/article_run.h"
#include "cli/brat_folder.h"
#include "onrecord/model/brat.h"
#include "onrecord/model/record.h"
#include "onrecord/model/web_annotation.h"

namespace onrecord::cli {
namespace {

using Format = ExtractCommand::Format;

std::string lines_of(const ExtractCommand& options,
                     const Extraction& extraction) {
  std::string lines;
  if (options.format == Format::brat) {
    return brat_annotations(extraction, options.entities);
  }
  if (options.format == Format::web_annotation) {
    write_web_annotations(extraction, options.entities, lines);
    return lines;
  }
  write_quotes(extraction, options.offsets, lines);
  if (options.entities) write_mentions(extraction, options.offsets, lines);
  return lines;
}

WorkedArticle worked(const ExtractCommand& options, Extraction extraction) {
  WorkedArticle article;
  article.extraction = select_quotes(std::move(extraction), options.selection);
  article.lines = lines_of(options, article.extraction);
  return article;
}

std::optional<Error> error_of(const Result<std::size_t>& written) {
  if (written) return std::nullopt;
  return written.error();
}

}  // namespace

Outcome run_extract(const ExtractCommand& options, Output& output) {
  auto rules = load_rules_in_use(options.rules);
  if (!rules) return could_not_run(rules.error());
  BratFolder folder(options.out);
  ArticleRun run;
  run.inputs = find_inputs(options.paths);
  run.rules = std::move(*rules);
  run.threads = options.threads;
  run.finish = [&](Extraction extraction) {
    return worked(options, std::move(extraction));
  };
  run.take = [&](const WorkedArticle& article) {
    const Extraction& extraction = article.extraction;
    return error_of(options.format == Format::brat
                        ? folder.add(extraction.article.doc,
                                     extraction.text.bytes, article.lines)
                        : output.write(article.lines));
  };
  Outcome outcome = run_articles(std::move(run));
  if (options.format != Format::brat || outcome.could_not_run) return outcome;
  auto configured = folder.add_configuration();
  return configured ? outcome : could_not_run(configured.error());
}

}  // namespace onrecord::cli
