#include "cli/article_run.h"

#include <algorithm>
#include <utility>

#include "cli/log.h"
#include "cli/progress.h"
#include "onrecord/base/counted.h"
#include "onrecord/ingest/article_source.h"
#include "onrecord/pipeline/extractor.h"
#include "onrecord/pipeline/in_order.h"

namespace onrecord::cli {
namespace {

// A batch of 50,000 articles can have as many unclosed marks; the first few
// show what kind they are.
constexpr std::size_t kMostWarnings = 20;

int code_points_in(std::string_view utf8) {
  return static_cast<int>(std::count_if(
      utf8.begin(), utf8.end(),
      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// With places as people count: lines and code points from 1. Counted on from
/// one warning to the next; REQUIRES: they are in text order.
void add_diagnostics(const Extraction& extraction, Diagnostics& all) {
  const std::string_view bytes = extraction.text.bytes;
  int line = 1;
  std::size_t line_begin = 0;
  for (const Warning& warning : extraction.warnings) {
    for (std::size_t at = bytes.find('\n', line_begin);
         at < warning.span.begin; at = bytes.find('\n', line_begin)) {
      line_begin = at + 1;
      ++line;
    }
    const std::string_view before =
        bytes.substr(line_begin, warning.span.begin - line_begin);
    all.push_back({Diagnostic::Severity::warning, "I010",
                   extraction.article.doc, line, code_points_in(before) + 1,
                   warning.message});
  }
}

void log_warnings(const Diagnostics& warnings) {
  const std::size_t shown = std::min(warnings.size(), kMostWarnings);
  for (std::size_t i = 0; i < shown; ++i) log_diagnostic(warnings[i]);
  if (shown < warnings.size()) {
    log_warning("and " + counted(warnings.size() - shown, "more warning"));
  }
}

/// How many articles of formats that are not built yet; says so.
std::size_t log_left_out(const LeftOut& left_out) {
  std::size_t count = 0;
  for (const auto& [extension, files] : left_out.not_built) {
    log_warning(counted(files, "file") + ' ' + extension +
                " skipped: not built yet");
    count += files;
  }
  if (left_out.no_article > 0) {
    log_info(counted(left_out.no_article, "file") +
             " left out: no articles by their names");
  }
  return count;
}

std::size_t log_errors(const std::vector<Error>& errors) {
  for (const Error& error : errors) log_error(to_string(error));
  if (!errors.empty()) {
    log_error(std::to_string(errors.size()) + " of the inputs not read");
  }
  return errors.size();
}

/// The end of the line: counts, shows progress and passes articles on.
class ArticleSink {
 public:
  ArticleSink(const ArticleRun& run, std::size_t total)
      : run_(run), tally_{0, total, 0} {}

  bool wants(const Article& article) {
    if (!run_.wants) return true;
    const auto wanted = run_.wants(article);
    if (!wanted) {
      stopped_ = wanted.error();
      return false;
    }
    if (!*wanted) count(0);
    return *wanted;
  }

  bool take(WorkedArticle worked) {
    const Extraction& extraction = worked.extraction;
    add_diagnostics(extraction, warnings_);
    const std::size_t quotes = extraction.quotes.size();
    if (!stopped_) stopped_ = run_.take(std::move(worked));
    if (!stopped_) count(quotes);
    return !stopped_;
  }

  void finish() { progress_.finish(); }
  const std::optional<Error>& stopped() const { return stopped_; }
  const Diagnostics& warnings() const { return warnings_; }
  std::size_t done() const { return tally_.done; }

 private:
  void count(std::size_t quotes) {
    ++tally_.done;
    tally_.quotes += quotes;
    progress_.show(tally_);
  }
  const ArticleRun& run_;
  Progress progress_;
  Tally tally_;
  Diagnostics warnings_;
  std::optional<Error> stopped_;
};

std::optional<Article> next_wanted(ArticleSource& source, ArticleSink& sink) {
  while (!sink.stopped()) {
    std::optional<Article> article = source.next();
    if (!article || sink.wants(*article)) return article;
  }
  return std::nullopt;
}

}  // namespace

Outcome could_not_run(const Error& error) {
  log_error(to_string(error));
  return {.could_not_run = true};
}

Outcome run_articles(ArticleRun run) {
  ArticleSource source(std::move(run.inputs));
  ArticleSink sink(run, source.size());
  const Extractor extractor(run.rules.book);
  run_in_order(
      run.threads, [&] { return next_wanted(source, sink); },
      [&](Article article) {
        return run.finish(extractor.extract(std::move(article)));
      },
      [&](WorkedArticle worked) { return sink.take(std::move(worked)); });
  sink.finish();
  log_warnings(source.warnings());
  log_warnings(sink.warnings());
  Outcome outcome{.rules_skipped = run.rules.skipped};
  outcome.articles_skipped = log_left_out(source.left_out());
  outcome.articles_skipped += log_errors(source.errors());
  if (sink.stopped()) return could_not_run(*sink.stopped());
  outcome.could_not_run = sink.done() == 0 && outcome.articles_skipped > 0;
  return outcome;
}

}  // namespace onrecord::cli
