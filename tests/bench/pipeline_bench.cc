// How long each stage takes on text that is read once, beside ICU's sentence
// iterator over the same text in the same run (DESIGN.md, the yardstick).
//
// Every measurement has a rule book of its own, freshly loaded: RE2 builds its
// automata while it matches, and a second pass over warm ones would hide that.
// Processor time of this thread is counted, so that a busy machine does not
// count.

#include <ctime>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include "onrecord/base/file.h"
#include "onrecord/cascade/article_reading.h"
#include "onrecord/entities/register.h"
#include "onrecord/model/record.h"
#include "onrecord/pipeline/extractor.h"
#include "onrecord/quotes/quote_finder.h"
#include "onrecord/speakers/resolver.h"
#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

double seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) +
         static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Adds the time that it lives to a total.
class Timed {
 public:
  explicit Timed(double& total) : total_(total), begin_(seconds()) {}
  ~Timed() { total_ += seconds() - begin_; }
  Timed(const Timed&) = delete;

 private:
  double& total_;
  double begin_;
};

struct Corpus {
  std::vector<std::string> names;
  std::vector<std::string> raw;
  std::vector<std::string> texts;  ///< decoded
  double bytes = 0;
};

Corpus read_corpus(const std::filesystem::path& folder) {
  Corpus corpus;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    auto bytes = read_file(path);
    if (!bytes) continue;
    corpus.names.push_back(path.filename().string());
    corpus.texts.push_back(decode_utf8(*bytes).bytes);
    corpus.raw.push_back(std::move(*bytes));
    corpus.bytes += static_cast<double>(corpus.texts.back().size());
  }
  return corpus;
}

std::shared_ptr<const RuleBook> load(const std::filesystem::path& rules) {
  auto loaded = load_rules({rules, {}, {}});
  if (loaded) return loaded->book;
  std::fprintf(stderr, "%s\n", to_string(loaded.error()).c_str());
  return nullptr;
}

/// ICU's sentence iterator, opened once; conversion to UTF-16 not counted.
double icu_seconds(const Corpus& corpus) {
  std::vector<icu::UnicodeString> texts;
  for (const std::string& text : corpus.texts) {
    texts.push_back(icu::UnicodeString::fromUTF8(text));
  }
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* breaker = ubrk_open(UBRK_SENTENCE, "en", nullptr, 0, &status);
  double total = 0;
  long sentences = 0;
  for (const icu::UnicodeString& text : texts) {
    const Timed timed(total);
    ubrk_setText(breaker, text.getBuffer(), text.length(), &status);
    while (ubrk_next(breaker) != UBRK_DONE) ++sentences;
  }
  ubrk_close(breaker);
  return sentences > 0 ? total : 0;
}

struct Stages {
  double decode = 0, text = 0, names = 0, attribution = 0, quotes = 0,
         entities = 0, speakers = 0, records = 0;
};

Article article_of(const Corpus& corpus, std::size_t i) {
  Article article;
  article.key = article.doc = corpus.names[i];
  article.text = corpus.texts[i];
  return article;
}

Stages stage_seconds(const Corpus& corpus, const RuleBook& rules) {
  Stages spent;
  const Lexicon lexicon(rules);
  const Dossiers dossiers(rules.dossiers);
  const Weights weights(rules.weights);
  const CascadeOptions options;
  std::string out;
  for (std::size_t i = 0; i < corpus.texts.size(); ++i) {
    {
      std::string raw = corpus.raw[i];
      const Timed timed(spent.decode);
      decode_utf8(std::move(raw));
    }
    Extraction done;
    done.article = article_of(corpus, i);
    std::optional<FirstPass> first;
    std::vector<Match> matches;
    std::vector<Quote> quotes;
    {
      const Timed timed(spent.text);
      done.text =
          read_text(std::move(done.article.text), 0, rules.vocabulary.words());
    }
    {
      const Timed timed(spent.names);
      first = read_names(done.text, rules, options);
    }
    const auto found = std::move(first->mentions);
    const std::vector<Evidence> evidence = std::move(first->evidence);
    {
      const Timed timed(spent.attribution);
      matches = read_attributions(done.text, rules, std::move(*first), options);
    }
    {
      const Timed timed(spent.quotes);
      quotes = find_quotes(done.text, lexicon, matches, done.article.key);
    }
    {
      const Timed timed(spent.entities);
      Register names = register_names(done.text, lexicon, dossiers,
                                      found, evidence, quotes);
      done.entities = std::move(names.entities);
      done.mentions = std::move(names.mentions);
      done.rules = std::move(names.rules);
    }
    {
      const Timed timed(spent.speakers);
      done.quotes = resolve_speakers(done.text, lexicon, weights, done.entities,
                                     done.mentions, std::move(quotes));
    }
    out.clear();
    const Timed timed(spent.records);
    write_quotes(done, Offsets::code_points, out);
  }
  return spent;
}

double whole_seconds(const Corpus& corpus,
                     std::shared_ptr<const RuleBook> rules) {
  const Extractor extractor(std::move(rules));
  double total = 0;
  std::string out;
  for (std::size_t i = 0; i < corpus.texts.size(); ++i) {
    Article article = article_of(corpus, i);
    out.clear();
    const Timed timed(total);
    const Extraction done = extractor.extract(std::move(article));
    write_quotes(done, Offsets::code_points, out);
  }
  return total;
}

/// The share of each step of passes 1 and 2: the same work over all
/// paragraphs, a step timed by itself. A clock costs some 30 ns a paragraph and
/// step, so that cheap steps look a little dearer than they are.
void print_steps(const Corpus& corpus, const RuleBook& rules) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> spent(rules.steps.size());
  for (const std::string& bytes : corpus.texts) {
    const Text text = read_text(bytes, 0, rules.vocabulary.words());
    StepRunner runner(text, rules, {});
    for (const Paragraph& paragraph : text.paragraphs) {
      Reading reading;
      reading.elements = elements_of(text, paragraph.tokens, rules);
      for (std::size_t i = 0; i < spent.size(); ++i) {
        const int pass = rules.steps[i].definition.pass;
        if (pass > 2) continue;
        const Clock::time_point begin = Clock::now();
        runner.run(pass, i, i + 1, reading);
        spent[i] += std::chrono::duration<double>(Clock::now() - begin).count();
      }
    }
  }
  std::printf("\n%-28s %8s\n", "step", "ns/byte");
  for (std::size_t i = 0; i < spent.size(); ++i) {
    std::printf("%-28s %8.2f\n", rules.steps[i].definition.name.c_str(),
                spent[i] * 1e9 / corpus.bytes);
  }
}

/// The rules that RE2 spends most time on, the clock's own 30 ns left out.
void print_rules(const Corpus& corpus, const RuleBook& rules) {
  RuleCosts costs;
  CascadeOptions options;
  options.costs = &costs;
  for (const std::string& bytes : corpus.texts) {
    const Text text = read_text(bytes, 0, rules.vocabulary.words());
    read_attributions(text, rules, read_names(text, rules, options), options);
  }
  struct Line {
    double spent;
    RuleCost cost;
    std::string id;
  };
  std::vector<Line> lines;
  for (std::size_t step = 0; step < costs.size(); ++step) {
    for (std::size_t rule = 0; rule < costs[step].size(); ++rule) {
      const RuleCost& cost = costs[step][rule];
      lines.push_back({static_cast<double>(cost.nanoseconds) -
                           30.0 * static_cast<double>(cost.asked),
                       cost, rules.steps[step].rules[rule].definition.id});
    }
  }
  std::sort(lines.begin(), lines.end(),
            [](const Line& a, const Line& b) { return a.spent > b.spent; });
  lines.resize(std::min<std::size_t>(lines.size(), 12));
  std::printf("\n%-40s %8s %8s %8s\n", "rule", "ns/byte", "asked", "matched");
  for (const Line& line : lines) {
    std::printf("%-40s %8.2f %8lu %8lu\n", line.id.c_str(),
                line.spent / corpus.bytes,
                static_cast<unsigned long>(line.cost.asked),
                static_cast<unsigned long>(line.cost.matched));
  }
}

void print_line(const char* what, double spent, double icu,
                const Corpus& corpus) {
  std::printf("%-14s %8.2f %10.1f %9.2f\n", what, spent * 1e9 / corpus.bytes,
              corpus.bytes / spent / 1e6, spent / icu);
}

int run(const std::filesystem::path& rules,
        const std::filesystem::path& folder) {
  const Corpus corpus = read_corpus(folder);
  if (corpus.texts.empty()) {
    std::fprintf(stderr, "%s: no .txt file in this folder\n",
                 folder.string().c_str());
    return 2;
  }
  double loading = 0;
  std::shared_ptr<const RuleBook> book;
  {
    const Timed timed(loading);
    book = load(rules);
  }
  if (!book) return 2;
  const double icu = icu_seconds(corpus);
  const double whole = whole_seconds(corpus, std::move(book));
  const Stages stages = stage_seconds(corpus, *load(rules));
  std::printf("%zu articles, %.2f MB; rules loaded in %.0f ms\n\n",
              corpus.texts.size(), corpus.bytes / 1e6, loading * 1e3);
  std::printf("%-14s %8s %10s %9s\n", "stage", "ns/byte", "MB/s", "times ICU");
  const std::pair<const char*, double> lines[] = {
      {"decode", stages.decode},     {"text", stages.text},
      {"names", stages.names},       {"attribution", stages.attribution},
      {"quotes", stages.quotes},     {"entities", stages.entities},
      {"speakers", stages.speakers}, {"records", stages.records},
      {"ICU sentences", icu},        {"whole", whole}};
  for (const auto& [what, spent] : lines) {
    print_line(what, spent, icu, corpus);
  }
  print_steps(corpus, *load(rules));
  print_rules(corpus, *load(rules));
  return 0;
}

}  // namespace
}  // namespace onrecord

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: bench RULES FOLDER_OF_TXT\n");
    return 2;
  }
  return onrecord::run(argv[1], argv[2]);
}
