#include "onrecord/pipeline/marked_example.h"

#include <algorithm>

namespace onrecord {
namespace {

struct Sign {
  std::string_view open;
  std::string_view close;
  Group group;
};

constexpr Sign kSigns[] = {{"⟦", "⟧", Group::content},
                           {"⟨", "⟩", Group::source},
                           {"[", "]", Group::cue}};

constexpr std::string_view kEdges[] = {" ", "\n", ",",  ";",  ":", "\"",
                                       "“", "”",  "„",  "«",  "»", "‘",
                                       "’", "'",  "``", "''", "–", "—"};

class MarkReader {
 public:
  explicit MarkReader(std::string_view example) : rest_(example) {}

  std::optional<MarkedExample> read() {
    while (!rest_.empty()) {
      if (!step()) return std::nullopt;
    }
    const bool closed = std::all_of(std::begin(open_), std::end(open_),
                                    [](const auto& at) { return !at; });
    if (!closed) return std::nullopt;
    return std::move(result_);
  }

 private:
  bool step() {
    for (std::size_t i = 0; i < std::size(kSigns); ++i) {
      if (take(kSigns[i].open)) {
        if (open_[i]) return false;
        open_[i] = result_.text.size();
        return true;
      }
      if (take(kSigns[i].close)) {
        if (!open_[i]) return false;
        result_.marks.push_back(
            {kSigns[i].group, {*open_[i], result_.text.size()}});
        open_[i].reset();
        return true;
      }
    }
    result_.text += rest_.front();
    rest_.remove_prefix(1);
    return true;
  }

  bool take(std::string_view sign) {
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  std::string_view rest_;
  MarkedExample result_;
  std::optional<std::size_t> open_[std::size(kSigns)];
};

}  // namespace

std::optional<MarkedExample> read_marks(std::string_view example) {
  return MarkReader(example).read();
}

ByteSpan trimmed(std::string_view text, ByteSpan span) {
  const auto strip = [&] {
    const std::string_view inside = text.substr(span.begin, span.size());
    for (const std::string_view edge : kEdges) {
      if (inside.starts_with(edge)) {
        span.begin += edge.size();
        return true;
      }
      if (inside.ends_with(edge)) {
        span.end -= edge.size();
        return true;
      }
    }
    return false;
  };
  while (strip()) {
  }
  return span;
}

}  // namespace onrecord
