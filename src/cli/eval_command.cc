#include "cli/eval_command.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "cli/article_run.h"
#include "cli/eval_run.h"
#include "cli/log.h"
#include "cli/rules_loading.h"
#include "onrecord/base/file.h"
#include "onrecord/eval/gold.h"
#include "onrecord/eval/mention_gold.h"
#include "onrecord/eval/report.h"
#include "onrecord/rules/rule_book.h"

namespace onrecord::cli {
namespace {

/// Articles with what one run found in them, judged.
struct JudgedRun {
  std::vector<EvalArticle> articles;
  std::vector<Judgement> judgements;
  Figures figures;
};

void log_unknown(const std::vector<std::string>& unknown) {
  if (unknown.empty()) return;
  log_warning(std::to_string(unknown.size()) +
              " articles are not in the gold and do not count, '" + unknown[0] +
              "' for one");
}

Result<JudgedRun> judge_run(std::vector<EvalArticle> articles,
                            const std::string& lines, const std::string& name) {
  auto found = read_found_quotes(lines, name);
  if (!found) return fail(found.error());
  JudgedRun run;
  run.articles = std::move(articles);
  log_unknown(take_found(std::move(*found), run.articles));
  for (const EvalArticle& article : run.articles) {
    run.judgements.push_back(judge(article));
    run.figures += run.judgements.back().figures;
  }
  return run;
}

/// Where PATH was given, only those articles count.
void keep_met(const EvalCommand& options, const RecordLines& records,
              std::vector<EvalArticle>& articles) {
  if (options.paths.empty() || !options.pred.empty()) return;
  std::erase_if(articles, [&](const EvalArticle& article) {
    return records.docs.count(article.doc) == 0;
  });
}

QuoteReport report_of(const EvalCommand& options, const JudgedRun& run) {
  QuoteReport report{run.figures, {}, measure(run.articles, run.judgements)};
  if (options.interval) {
    std::vector<Figures> figures;
    for (const Judgement& one : run.judgements) figures.push_back(one.figures);
    report.intervals = intervals_of(figures);
  }
  return report;
}

/// What an older run's records gave on the same articles, against this one.
Result<std::string> comparison(const EvalCommand& options,
                               const JudgedRun& run) {
  auto lines = read_file(options.compare);
  if (!lines) return fail(lines.error());
  auto older = judge_run(run.articles, *lines, options.compare);
  if (!older) return fail(older.error());
  return list_differences(older->figures, run.figures) +
         list_changes(compare(older->articles, older->judgements, run.articles,
                              run.judgements));
}

/// FILE, or measured.toml of the rules in use.
Result<std::filesystem::path> measured_file(const EvalCommand& options) {
  if (!options.write_file.empty()) return {options.write_file};
  auto sources = rule_sources(options.rules);
  if (!sources) return fail(sources.error());
  return sources->rules / "en" / "measured.toml";
}

Result<std::size_t> write_measures(const EvalCommand& options,
                                   const JudgedRun& run,
                                   const Measures& measures) {
  auto file = measured_file(options);
  if (!file) return fail(file.error());
  const std::string gold =
      std::filesystem::path(options.gold).lexically_normal().filename();
  const std::string origin = "Counted on " +
                             std::to_string(run.articles.size()) +
                             " articles of " + gold + ".";
  return write_file(*file, measured_toml(measures, origin));
}

Outcome eval_quotes(const EvalCommand& options, Output& output) {
  auto gold = read_gold(options.gold, options.text);
  if (!gold) return could_not_run(gold.error());
  auto records = record_lines(options, gold->files);
  if (!records) return could_not_run(records.error());
  if (records->outcome.could_not_run) return records->outcome;
  keep_met(options, *records, gold->articles);
  auto run =
      judge_run(std::move(gold->articles), records->lines, records->name);
  if (!run) return could_not_run(run.error());
  const QuoteReport report = report_of(options, *run);
  std::string text = options.json ? to_json(report) : to_text(report);
  if (options.errors > 0)
    text += list_mistakes(run->judgements, options.errors);
  if (!options.compare.empty()) {
    auto changes = comparison(options, *run);
    if (!changes) return could_not_run(changes.error());
    text += *changes;
  }
  if (options.write) {
    auto written = write_measures(options, *run, report.measures);
    if (!written) return could_not_run(written.error());
  }
  auto written = output.write(text);
  return written ? records->outcome : could_not_run(written.error());
}

Outcome eval_mentions(const EvalCommand& options, Output& output) {
  auto gold = read_mention_gold(options.gold, options.text);
  if (!gold) return could_not_run(gold.error());
  auto records = record_lines(options, gold->files);
  if (!records) return could_not_run(records.error());
  if (records->outcome.could_not_run) return records->outcome;
  auto found = read_mention_lines(records->lines, records->name);
  if (!found) return could_not_run(found.error());
  log_unknown(take_mentions(std::move(*found), gold->articles));
  if (options.half > 0) keep_half(options.half, gold->articles);
  const auto report = measure_mentions(gold->articles);
  if (!report) return could_not_run(report.error());
  std::string text = options.json ? to_json(*report) : to_text(*report);
  if (options.errors > 0) text += list_mistakes(*report, options.errors);
  auto written = output.write(text);
  return written ? records->outcome : could_not_run(written.error());
}

}  // namespace

Outcome run_eval(const EvalCommand& options, Output& output) {
  return options.entities ? eval_mentions(options, output)
                          : eval_quotes(options, output);
}

}  // namespace onrecord::cli
