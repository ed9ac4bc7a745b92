#include <algorithm>
#include <string>

#include "onrecord/cascade/element.h"

namespace onrecord {
namespace {

constexpr std::size_t kBriefWords = 3;
constexpr std::size_t kFullWords = 5;
constexpr std::size_t kTitleLetters = 4;

bool is_word(Shape shape) { return shape < Shape::mark; }

QuoteFacts::End end_of(std::string_view last) {
  if (last == ",") return QuoteFacts::End::comma;
  if (last == "." || last == "…" || last == "...") return QuoteFacts::End::stop;
  if (last == "?" || last == "!") return QuoteFacts::End::ask;
  return QuoteFacts::End::bare;
}

QuoteFacts facts_of(const Text& text, const MarkPair& pair) {
  QuoteFacts facts;
  facts.single = pair.single;
  std::size_t words = 0;
  std::size_t lower_long = 0;
  for (std::size_t i = pair.inside().begin; i < pair.inside().end; ++i) {
    const Token& token = text.tokens[i];
    if (!is_word(token.shape)) continue;
    if (words == 0) facts.lower = token.shape == Shape::lower;
    ++words;
    lower_long +=
        token.shape == Shape::lower && token.span.size() >= kTitleLetters;
  }
  facts.title = words > 0 && lower_long == 0 && !facts.lower;
  facts.length = words <= kBriefWords  ? QuoteFacts::Length::brief
                 : words >= kFullWords ? QuoteFacts::Length::full
                                       : QuoteFacts::Length::middle;
  if (!pair.closed) {
    facts.end = QuoteFacts::End::open;
  } else if (!pair.inside().empty()) {
    std::size_t last = pair.inside().end - 1;
    // ‘..’” : the end mark stands inside the nested pair.
    while (last > pair.inside().begin &&
           text.tokens[last].shape == Shape::mark) {
      --last;
    }
    facts.end = end_of(text.slice(text.tokens[last].span));
  }
  return facts;
}

class Builder {
 public:
  Builder(const Text& text, TokenSpan range, const RuleBook& rules)
      : text_(text),
        range_(range),
        rules_(rules),
        vocabulary_(rules.vocabulary) {
    pair_ = std::lower_bound(text.pairs.begin(), text.pairs.end(), range.begin,
                             [](const MarkPair& pair, std::size_t token) {
                               return pair.open < token;
                             });
    elements_.reserve(range.size());
  }

  std::vector<Element> build() {
    for (std::size_t at = range_.begin; at < range_.end;) at = add(at);
    return std::move(elements_);
  }

 private:
  std::size_t add(std::size_t at) {
    while (pair_ != text_.pairs.end() && pair_->open < at) ++pair_;
    if (pair_ != text_.pairs.end() && pair_->open == at) {
      return add_quote(*pair_);
    }
    return add_word(at);
  }

  std::size_t add_quote(const MarkPair& pair) {
    const std::size_t end =
        std::min(pair.closed ? pair.close + 1 : pair.close, range_.end);
    push({pair.open, end}, rules_.quote_sets[facts_of(text_, pair).index()]);
    if (end > pair.open && text_.tokens[end - 1].ends_sentence &&
        end < range_.end) {
      push({end, end}, rules_.soft_set);
    }
    return end;
  }

  std::size_t add_word(std::size_t at) {
    const Token& token = text_.tokens[at];
    if (const WordRuns::Place place = vocabulary_.runs().begin(token.word)) {
      if (const std::size_t end = add_run(at, place)) return end;
    }
    const SetId set = vocabulary_.set_of(token.word, token.shape);
    if (!token.ends_sentence) {
      push({at, at + 1}, set);
    } else if (token.shape == Shape::punctuation) {
      push({at, at + 1}, rules_.with_stop[set]);
    } else {
      push({at, at + 1}, set);
      push({at + 1, at + 1}, rules_.stop_set);
    }
    return at + 1;
  }

  /// The longest run of the lexicon that begins here; 0 if none does. `place`
  /// stands after its first word. No run reaches over a mark or the end of a
  /// sentence.
  std::size_t add_run(std::size_t at, WordRuns::Place place) {
    std::size_t best = 0;
    const Vocabulary::Sets* found = nullptr;
    for (std::size_t end = at; !text_.tokens[end].ends_sentence;) {
      if (++end == range_.end || text_.tokens[end].shape == Shape::mark) break;
      place = vocabulary_.runs().next(place, text_.tokens[end].word);
      if (place == 0) break;
      if (const auto* sets = vocabulary_.run_sets(place)) {
        found = sets;
        best = end + 1;
      }
    }
    if (found == nullptr) return 0;
    const Shape shape = text_.tokens[at].shape;
    push({at, best}, (*found)[static_cast<std::size_t>(shape)]);
    if (text_.tokens[best - 1].ends_sentence) {
      push({best, best}, rules_.stop_set);
    }
    return best;
  }

  void push(TokenSpan tokens, SetId set) {
    elements_.push_back({tokens, {tokens.begin, tokens.begin}, set, 0, kNone});
  }

  const Text& text_;
  TokenSpan range_;
  const RuleBook& rules_;
  const Vocabulary& vocabulary_;
  std::vector<MarkPair>::const_iterator pair_;
  std::vector<Element> elements_;
};

}  // namespace

std::vector<Element> elements_of(const Text& text, TokenSpan range,
                                 const RuleBook& rules) {
  return Builder(text, range, rules).build();
}

bool reads_as_title(const Text& text, const MarkPair& pair) {
  return facts_of(text, pair).title;
}

}  // namespace onrecord
