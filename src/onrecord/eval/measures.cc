#include "onrecord/eval/measures.h"

#include <iterator>
#include <map>

namespace onrecord {
namespace {

constexpr double kEdges[] = {0,   0.5,  0.6, 0.7,  0.8,
                             0.9, 0.95, 2};  // nothing lies above 1

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

std::string table_of(const Measure& measure) {
  return "\n[[measured]]\nid    = \"" + measure.name +
         "\"\nright = " + std::to_string(measure.right) +
         "\ntotal = " + std::to_string(measure.total) + "\n";
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
      add(rules, quote.rule, *right);
      add(shapes, quote.measured_as, *right);
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
      "# Written by onrecord eval --write; not by hand.\n# " + origin +
      "\n# How many quotes of a rule, and of a rule and a shape, were right.\n";
  Counts all;
  for (const auto* list : {&measures.rules, &measures.shapes}) {
    for (const Measure& one : *list) all[one.name] = one;
  }
  for (const auto& [name, one] : all) out += table_of(one);
  return out;
}

}  // namespace onrecord
