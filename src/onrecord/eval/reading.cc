#include "onrecord/eval/reading.h"

#include <algorithm>

#include "onrecord/text/plain_words.h"

namespace onrecord {
namespace {

enum class MarkKind { none, opens, closes, either };

struct MarkAt {
  MarkKind kind = MarkKind::none;
  std::size_t size = 1;
};

MarkAt mark_at(std::u32string_view line, std::size_t at) {
  const auto twice = [&](char32_t value) {
    return line[at] == value && at + 1 < line.size() && line[at + 1] == value;
  };
  if (twice(U'\'')) return {MarkKind::either, 2};
  if (twice(U'`')) return {MarkKind::opens, 2};
  switch (line[at]) {
    case U'"':
      return {MarkKind::either, 1};
    case U'\u201C':
    case U'\u00AB':
    case U'\u201E':
      return {MarkKind::opens, 1};
    case U'\u201D':
    case U'\u00BB':
      return {MarkKind::closes, 1};
    default:
      return {};
  }
}

void add_runs(std::u32string_view line, std::size_t begin,
              std::vector<CodeSpan>& runs) {
  constexpr std::size_t kNone = std::u32string_view::npos;
  std::size_t open = kNone;
  const auto close = [&](std::size_t at) {
    if (at > open) runs.emplace_back(begin + open, begin + at);
    open = kNone;
  };
  for (std::size_t at = 0; at < line.size();) {
    const auto [kind, size] = mark_at(line, at);
    const bool either = kind == MarkKind::either;
    if (open == kNone && (either || kind == MarkKind::opens)) {
      open = at + size;
    } else if (open != kNone && (either || kind == MarkKind::closes)) {
      close(at);
    }
    at += size;
  }
  if (open < line.size()) close(line.size());
}

}  // namespace

std::vector<CodeSpan> quoted_runs(std::u32string_view text) {
  std::vector<CodeSpan> runs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(U'\n', begin), text.size());
    add_runs(text.substr(begin, end - begin), begin, runs);
    begin = end + 1;
  }
  return runs;
}

Reading::Reading(std::u32string_view text)
    : text_(text), words_(plain_words(text)), runs_(quoted_runs(text)) {}

TokenSpan Reading::words_in(CodeSpan span) const {
  const auto first = std::partition_point(
      words_.begin(), words_.end(),
      [&](CodeSpan word) { return word.end <= span.begin; });
  const auto last = std::partition_point(
      first, words_.end(),
      [&](CodeSpan word) { return word.begin < span.end; });
  if (first == last) return {};
  return {static_cast<std::size_t>(first - words_.begin()),
          static_cast<std::size_t>(last - words_.begin())};
}

std::vector<std::size_t> Reading::words_in(
    const std::vector<CodeSpan>& spans) const {
  std::vector<std::size_t> indices;
  for (const CodeSpan span : spans) {
    const TokenSpan words = words_in(span);
    for (std::size_t i = words.begin; i < words.end; ++i) indices.push_back(i);
  }
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

std::string_view Reading::type_of(const std::vector<CodeSpan>& content) const {
  std::size_t all = 0;
  std::size_t inside = 0;
  for (const CodeSpan span : content) {
    for (const CodeSpan word : plain_words(cut(span))) {
      const CodeSpan place{span.begin + word.begin, span.begin + word.end};
      ++all;
      inside += std::any_of(runs_.begin(), runs_.end(), [&](CodeSpan run) {
        return shared(run, place) > 0;
      });
    }
  }
  if (all > 0 && inside == all) return "direct";
  return inside > 0 ? "mixed" : "indirect";
}

std::size_t shared(CodeSpan a, CodeSpan b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  const std::size_t end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

}  // namespace onrecord
