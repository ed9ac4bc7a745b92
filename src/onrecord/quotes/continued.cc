#include "onrecord/quotes/continued.h"

namespace onrecord {
namespace {

/// “A / “B: a quotation goes on with the mark it began with.
bool same_mark(const Text& text, const MarkPair& a, const MarkPair& b) {
  const auto mark = [&](const MarkPair& pair) {
    return text.slice(text.tokens[pair.open].span);
  };
  return mark(a) == mark(b);
}

bool runs_to_the_end(const MarkPair& pair, const Paragraph& paragraph) {
  return !pair.closed && pair.close == paragraph.tokens.end;
}

}  // namespace

std::vector<std::vector<std::size_t>> continued_quotations(const Text& text) {
  std::vector<std::vector<std::size_t>> runs;
  bool open = false;
  std::size_t pair = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    const bool opened = open;
    open = false;
    for (; pair < text.pairs.size() &&
           text.pairs[pair].open < paragraph.tokens.end;
         ++pair) {
      if (text.pairs[pair].depth != 0) continue;
      const bool goes_on =
          opened && text.pairs[pair].open == paragraph.tokens.begin &&
          same_mark(text, text.pairs[runs.back().back()], text.pairs[pair]);
      if (goes_on) runs.back().push_back(pair);
      if (!runs_to_the_end(text.pairs[pair], paragraph)) continue;
      open = true;
      if (!goes_on) runs.push_back({pair});
    }
  }
  std::erase_if(runs, [](const auto& run) { return run.size() < 2; });
  return runs;
}

}  // namespace onrecord
