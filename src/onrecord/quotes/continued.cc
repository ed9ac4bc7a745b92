#include "onrecord/quotes/continued.h"

#include <map>

namespace onrecord {
namespace {

bool runs_to_the_end(const MarkPair& pair, const Paragraph& paragraph) {
  return !pair.closed && pair.close == paragraph.tokens.end;
}

}  // namespace

std::vector<std::vector<std::size_t>> continued_quotations(const Text& text) {
  std::map<std::size_t, std::size_t> opened_at;  // first token -> pair
  for (std::size_t i = 0; i < text.pairs.size(); ++i) {
    if (text.pairs[i].depth == 0) opened_at.emplace(text.pairs[i].open, i);
  }
  std::vector<std::vector<std::size_t>> runs;
  bool open = false;
  for (const Paragraph& paragraph : text.paragraphs) {
    const auto first = opened_at.find(paragraph.tokens.begin);
    const bool goes_on = open && first != opened_at.end();
    if (goes_on) runs.back().push_back(first->second);
    open = false;
    for (auto at = opened_at.lower_bound(paragraph.tokens.begin);
         at != opened_at.end() && at->first < paragraph.tokens.end; ++at) {
      if (!runs_to_the_end(text.pairs[at->second], paragraph)) continue;
      open = true;
      if (!goes_on || at != first) runs.push_back({at->second});
    }
  }
  std::erase_if(runs, [](const auto& run) { return run.size() < 2; });
  return runs;
}

}  // namespace onrecord
