#include "onrecord/eval/measures.h"

#include <iterator>
#include <map>

namespace onrecord {
namespace {

constexpr double kEdges[] = {0,   0.5, 0.6,  0.7,
                             0.8, 0.9, 0.95, 2};  // nothing lies above 1

/// Fewer say nothing: the shorter beginning decides.
constexpr long kFewest = 3;

using Counts = std::map<std::string, Measure>;

std::vector<Measure> list_of(Counts counts) {
  std::vector<Measure> list;
  for (auto& [name, count] : counts) {
    count.name = name;
    list.push_back(std::move(count));
  }
  return list;
}

void add(Counts& counts, const std::string& name, bool right) {
  if (name.empty()) return;
  ++counts[name].total;
  counts[name].right += right;
}

/// "a, b, c" counts as "a", as "a, b" and as itself.
void add_beginnings(Counts& counts, const std::string& name, bool right) {
  for (std::size_t end = name.find(", "); end != name.npos;
       end = name.find(", ", end + 2)) {
    add(counts, name.substr(0, end), right);
  }
  add(counts, name, right);
}

std::vector<ConfidenceBin> empty_bins() {
  std::vector<ConfidenceBin> bins;
  for (std::size_t i = 0; i + 1 < std::size(kEdges); ++i) {
    bins.push_back({kEdges[i], kEdges[i + 1]});
  }
  return bins;
}

void add(std::vector<ConfidenceBin>& bins, double confidence, bool right) {
  for (ConfidenceBin& bin : bins) {
    if (confidence < bin.low || confidence >= bin.high) continue;
    ++bin.total;
    bin.right += right;
    bin.stated += confidence;
  }
}

std::string line_of(const Measure& measure) {
  return "  { id = \"" + measure.name +
         "\", right = " + std::to_string(measure.right) +
         ", total = " + std::to_string(measure.total) + " },\n";
}

}  // namespace

Measures measure(std::span<const EvalArticle> articles,
                 std::span<const Judgement> judgements) {
  Counts types, acts, rules, shapes;
  Measures measures;
  measures.bins = empty_bins();
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::vector<StatedQuote>& found = articles[i].found;
    for (std::size_t j = 0; j < found.size(); ++j) {
      const Verdict right = judgements[i].verdicts[j];
      if (!right) continue;
      const StatedQuote& quote = found[j];
      add(types, quote.type, *right);
      add(acts, quote.act, *right);
      add(rules, quote.rule + (quote.joined ? " +join" : ""), *right);
      add_beginnings(shapes, quote.measured_as, *right);
      // A guess is not confident: it is there to be decided by a person.
      if (quote.status != "undecided") {
        add(measures.bins, quote.confidence, *right);
      }
    }
  }
  measures.types = list_of(std::move(types));
  measures.acts = list_of(std::move(acts));
  measures.rules = list_of(std::move(rules));
  measures.shapes = list_of(std::move(shapes));
  return measures;
}

std::string measured_toml(const Measures& measures, const std::string& origin) {
  std::string out =
      "# Written by onrecord eval --write; not by hand. " + origin +
      "\n# How many quotes of a rule were right; then of those whose cue is as "
      "sure as\n# stated (its `seen`); then of those whose source names "
      "somebody in this way.\n# src/onrecord/eval/README.md tells what right "
      "is and how confidence comes of it.\nmeasured = [\n";
  for (const Measure& one : measures.shapes) {
    if (one.total >= kFewest) out += line_of(one);
  }
  return out + "]\n";
}

}  // namespace onrecord
