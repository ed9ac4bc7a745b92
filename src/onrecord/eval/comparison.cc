#include "onrecord/eval/comparison.h"

#include <algorithm>

#include "onrecord/eval/reading.h"
#include "onrecord/text/plain_words.h"

namespace onrecord {
namespace {

constexpr std::size_t kShown = 120;  // code points

std::size_t size_of(const StatedQuote& quote) {
  std::size_t size = 0;
  for (const CodeSpan piece : quote.content) size += piece.size();
  return size;
}

std::size_t shared(const StatedQuote& a, const StatedQuote& b) {
  std::size_t both = 0;
  for (const CodeSpan one : a.content) {
    for (const CodeSpan other : b.content) both += shared(one, other);
  }
  return both;
}

bool is_same(const StatedQuote& a, const StatedQuote& b) {
  return a.content == b.content && a.source == b.source && a.cue == b.cue &&
         a.speaker == b.speaker && a.type == b.type && a.status == b.status;
}

/// One article in two runs.
class Pairing {
 public:
  Pairing(const EvalArticle& older, const Judgement& before,
          const EvalArticle& newer, const Judgement& after)
      : older_(older),
        before_(before),
        newer_(newer),
        after_(after),
        taken_(older.found.size()) {}

  void add_changes(std::vector<Change>& changes) {
    std::vector<std::optional<std::size_t>> partner(newer_.found.size());
    for (const bool exactly : {true, false}) {
      for (std::size_t i = 0; i < partner.size(); ++i) {
        if (!partner[i]) partner[i] = partner_of(newer_.found[i], exactly);
      }
    }
    for (std::size_t i = 0; i < partner.size(); ++i) {
      if (!partner[i]) {
        changes.push_back(change(ChangeKind::gained, std::nullopt, i));
      } else if (!is_same(older_.found[*partner[i]], newer_.found[i])) {
        changes.push_back(change(ChangeKind::changed, partner[i], i));
      }
    }
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      if (!taken_[i]) {
        changes.push_back(change(ChangeKind::lost, i, std::nullopt));
      }
    }
  }

 private:
  std::optional<std::size_t> partner_of(const StatedQuote& quote,
                                        bool exactly) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      const StatedQuote& other = older_.found[i];
      const std::size_t both = shared(quote, other);
      const std::size_t smaller = std::min(size_of(quote), size_of(other));
      const bool fits =
          exactly ? is_same(quote, other) : both > 0 && 2 * both >= smaller;
      if (taken_[i] || !fits || (best && both <= most)) continue;
      best = i;
      most = both;
    }
    if (best) taken_[*best] = true;
    return best;
  }

  std::string words(const std::vector<CodeSpan>& spans) const {
    std::string all;
    for (const CodeSpan span : spans) {
      all += (all.empty() ? "" : " .. ") +
             utf8_of(newer_.text.substr(span.begin, span.size()));
    }
    return all;
  }

  std::string told(const StatedQuote& quote) const {
    const std::string source = words(quote.source);
    return (source.empty() ? "nobody" : source) + " [" + words(quote.cue) +
           "] " + quote.speaker + " " + quote.status + " " + quote.type + " " +
           quote.rule;
  }

  Change change(ChangeKind kind, std::optional<std::size_t> before,
                std::optional<std::size_t> after) const {
    const StatedQuote& shown =
        after ? newer_.found[*after] : older_.found[*before];
    Change change{kind,
                  newer_.doc,
                  shown.content.front().begin,
                  words(shown.content),
                  "",
                  "",
                  {},
                  {}};
    change.text = utf8_of(code_points_of(change.text).substr(0, kShown));
    if (before) {
      change.before = told(older_.found[*before]);
      change.right_before = before_.verdicts[*before];
    }
    if (after) {
      change.after = told(newer_.found[*after]);
      change.right_after = after_.verdicts[*after];
    }
    return change;
  }

  const EvalArticle& older_;
  const Judgement& before_;
  const EvalArticle& newer_;
  const Judgement& after_;
  std::vector<bool> taken_;  ///< by quote of the older run
};

}  // namespace

std::vector<Change> compare(std::span<const EvalArticle> older,
                            std::span<const Judgement> older_judged,
                            std::span<const EvalArticle> newer,
                            std::span<const Judgement> newer_judged) {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < newer.size(); ++i) {
    const std::size_t first = changes.size();
    Pairing(older[i], older_judged[i], newer[i], newer_judged[i])
        .add_changes(changes);
    std::stable_sort(
        changes.begin() + static_cast<std::ptrdiff_t>(first), changes.end(),
        [](const Change& a, const Change& b) { return a.place < b.place; });
  }
  return changes;
}

}  // namespace onrecord
