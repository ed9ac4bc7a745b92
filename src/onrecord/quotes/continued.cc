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

std::vector<std::size_t> never_closed(const Text& text) {
  std::vector<bool> goes_on(text.pairs.size(), false);
  for (const std::vector<std::size_t>& run : continued_quotations(text)) {
    for (std::size_t i = 0; i + 1 < run.size(); ++i) goes_on[run[i]] = true;
  }
  std::vector<std::size_t> open;
  std::size_t last = text.paragraphs.size();
  for (std::size_t i = 0; i < text.pairs.size(); ++i) {
    const MarkPair& pair = text.pairs[i];
    if (pair.closed || pair.depth != 0 || goes_on[i]) continue;
    const std::size_t paragraph = text.paragraph_of(pair.open);
    if (paragraph != last) open.push_back(i);
    last = paragraph;
  }
  return open;
}

}  // namespace onrecord
