// Bracket matching, once from left to right, with one stack for all styles and
// one for each, so that a closing mark finds its opening mark without looking.
// Marks that look the same on both sides, and apostrophes, get their role from
// the signs beside them; “The Americans cannot say "no" to it,” in straight
// marks nests because the inner opening mark follows a space. Where a sign may
// be two things (the Americans' plan, 6'2"), it is a closing mark only
// tentatively: if no better one comes before the next opening mark, it was one.

#include "onrecord/text/marks.h"

#include <array>
#include <optional>

#include "onrecord/text/glyphs.h"
#include "onrecord/text/mark_roles.h"

namespace onrecord {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct Opener {
  std::size_t token = 0;
  Style style = Style::straight;
  bool strong = true;
  std::size_t slot = 0;           ///< place in the list of all openers
  std::size_t tentative = kNone;  ///< token that closes it if nothing better
};

/// What became of an opening mark.
struct Fate {
  std::size_t open = 0;
  std::size_t close = kNone;  ///< its closing mark
  Style style = Style::straight;
  bool unclosed = false;
};

class Pairer {
 public:
  Pairer(std::string_view bytes, const std::vector<Token>& tokens,
         TokenSpan paragraph)
      : bytes_(bytes.substr(0, tokens[paragraph.end - 1].span.end)),
        tokens_(tokens),
        paragraph_(paragraph) {}

  void pair(std::vector<MarkPair>& pairs) {
    for (std::size_t i = paragraph_.begin; i < paragraph_.end; ++i) {
      if (tokens_[i].shape == Shape::mark) take(candidate_at(i));
    }
    finish();
    add_pairs(pairs);
  }

 private:
  Candidate candidate_at(std::size_t i) const {
    const ByteSpan span = tokens_[i].span;
    Candidate mark;
    mark.token = i;
    mark.glyph = glyph_of(span);
    if (i > paragraph_.begin) {
      mark.before = sign_before(bytes_, span.begin);
      mark.after_opening = !tokens_[i].space_before && last_opened_ + 1 == i;
    }
    mark.after = sign_at(bytes_, span.end);
    mark.after_next = sign_at(bytes_, span.end + mark.after.size).value;
    mark.before_decade = is_decade(i + 1);
    mark.after_feet = i >= paragraph_.begin + 2 && is_feet(i - 2);
    return mark;
  }

  bool is_decade(std::size_t i) const {
    if (i >= paragraph_.end || tokens_[i].shape != Shape::number) return false;
    return tokens_[i].span.size() == 3 &&
           bytes_[tokens_[i].span.end - 1] == 's';
  }

  /// A sign right between two numbers.
  bool is_feet(std::size_t i) const {
    const Token& inches = tokens_[i + 1];
    return tokens_[i].shape == Shape::mark && i > paragraph_.begin &&
           tokens_[i - 1].shape == Shape::number &&
           inches.shape == Shape::number && !tokens_[i].space_before &&
           !inches.space_before;
  }

  char32_t glyph_of(ByteSpan span) const {
    const char first = bytes_[span.begin];
    if (span.size() == 2) return first == '`' ? U'\u201C' : U'"';
    return sign_at(bytes_, span.begin).value;
  }

  bool is_open(Style style) const { return !of_style(style).empty(); }
  Waiting waiting() const {
    return {is_open(Style::curly), is_open(Style::straight),
            is_open(Style::guillemet), is_open(Style::angle)};
  }

  void take(const Candidate& mark) {
    const Reading reading = read_mark(mark, waiting());
    switch (reading.role) {
      case Role::none:
        return;
      case Role::open:
        return open(mark.token, reading);
      case Role::close:
        return close(mark.token, reading);
      case Role::tentative:
        return set_tentative(mark.token, reading.style);
      case Role::toggle:
        if (is_open(reading.style)) return close(mark.token, reading);
        return open(mark.token, reading);
    }
  }

  void open(std::size_t token, const Reading& reading) {
    settle_top(reading.style);
    fates_.push_back({token, kNone, reading.style, false});
    of_style(reading.style).push_back(stack_.size());
    stack_.push_back(
        {token, reading.style, reading.strong, fates_.size() - 1, kNone});
    last_opened_ = token;
  }

  /// A new opening mark: what might have closed the last one did.
  void settle_top(Style style) {
    while (!stack_.empty() && stack_.back().style == style &&
           stack_.back().tentative != kNone) {
      pop();
    }
  }

  void close(std::size_t token, const Reading& reading) {
    const std::optional<std::size_t> place = opener_for(reading);
    if (!place) return;
    while (stack_.size() > *place + 1) pop();
    if (settled_inside(*place)) pop();
    stack_.back().tentative = token;
    pop();
  }

  /// "The "class of 2020" is here," he said: the outer pair ends here, the
  /// inner one has ended already.
  bool settled_inside(std::size_t place) const {
    return stack_[place].tentative != kNone && place > 0 &&
           stack_[place - 1].style == stack_[place].style;
  }

  /// The stack place of the opener that such a mark closes.
  std::optional<std::size_t> opener_for(const Reading& reading) const {
    if (reading.style == Style::single) {
      if (stack_.empty() || stack_.back().style != Style::single) return {};
      return stack_.size() - 1;
    }
    if (is_open(reading.style)) return of_style(reading.style).back();
    if (!reading.strong) return {};
    if (reading.style == Style::curly && is_open(Style::straight)) {
      return of_style(Style::straight).back();
    }
    if (reading.style == Style::straight && is_open(Style::curly)) {
      return of_style(Style::curly).back();
    }
    return {};
  }

  void set_tentative(std::size_t token, Style style) {
    if (!is_open(style)) return;
    const std::size_t above = stack_.size() - 1 - of_style(style).back();
    const bool beneath_single =
        above == 1 && style != Style::single && is_single(stack_.back().style);
    if (above > 0 && !beneath_single) return;
    stack_[of_style(style).back()].tentative = token;
  }

  /// Takes the top off; its tentative closing mark closes it now. The one
  /// beneath it cannot then have closed inside.
  void pop() {
    const Opener top = stack_.back();
    of_style(top.style).pop_back();
    stack_.pop_back();
    if (top.tentative == kNone) return;
    fates_[top.slot].close = top.tentative;
    if (stack_.empty() || stack_.back().tentative == kNone) return;
    if (stack_.back().tentative > top.token) stack_.back().tentative = kNone;
  }

  /// What is still open: doubles are unclosed, singles were apostrophes.
  void finish() {
    while (!stack_.empty()) {
      const Opener top = stack_.back();
      pop();
      Fate& fate = fates_[top.slot];
      fate.unclosed =
          fate.close == kNone && top.strong && !is_single(top.style);
    }
  }

  void add_pairs(std::vector<MarkPair>& pairs) const {
    std::vector<std::size_t> around;  // places in `pairs`
    for (const Fate& fate : fates_) {
      if (fate.close == kNone && !fate.unclosed) continue;
      while (!around.empty() && pairs[around.back()].close <= fate.open) {
        around.pop_back();
      }
      const bool single = is_single(fate.style);
      if (around.size() == 1 && !single && !pairs[around[0]].closed) {
        pairs[around[0]].close = fate.open;
        around.clear();
      }
      const std::size_t end = fate.unclosed ? paragraph_.end : fate.close;
      const int depth = static_cast<int>(around.size());
      around.push_back(pairs.size());
      pairs.push_back({fate.open, end, depth, !fate.unclosed, single});
    }
  }

  std::vector<std::size_t>& of_style(Style style) {
    return open_[static_cast<std::size_t>(style)];
  }
  const std::vector<std::size_t>& of_style(Style style) const {
    return open_[static_cast<std::size_t>(style)];
  }

  std::string_view bytes_;
  const std::vector<Token>& tokens_;
  TokenSpan paragraph_;
  std::vector<Opener> stack_;
  std::array<std::vector<std::size_t>, kStyles> open_;
  std::vector<Fate> fates_;
  std::size_t last_opened_ = kNone - 1;
};

}  // namespace

void pair_marks(std::string_view bytes, const std::vector<Token>& tokens,
                TokenSpan paragraph, std::vector<MarkPair>& pairs) {
  if (paragraph.empty()) return;
  Pairer(bytes, tokens, paragraph).pair(pairs);
}

}  // namespace onrecord
