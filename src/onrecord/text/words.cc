// One loop over the signs of a word. What may stand inside a word without
// being a letter is a bridge, judged by the signs on its two sides; so
// “Kirby’s” ends before the apostrophe, “O’Brien” does not, and “act.He”
// (a space forgotten) is two sentences while “Example.com” is one name.

#include "onrecord/text/words.h"

#include "onrecord/text/glyphs.h"

namespace onrecord {
namespace {

/// What was seen in a word so far.
struct Traits {
  bool lower = false;
  bool upper = false;
  bool digit = false;
  bool many_upper = false;
  bool first_upper = false;
  bool first_digit = false;
  bool inner_upper = false;  ///< a capital that begins no piece: McCain
  bool pieces = false;       ///< has a hyphen
};

Shape shape_of(const Traits& traits) {
  const bool letters = traits.lower || traits.upper;
  if (!letters) return traits.digit ? Shape::number : Shape::symbol;
  if (traits.first_digit && !traits.pieces) return Shape::number;
  if (!traits.upper) return Shape::lower;
  if (!traits.lower && (traits.many_upper || traits.digit)) return Shape::upper;
  const bool capital =
      traits.first_upper && !traits.inner_upper && !traits.digit;
  return capital ? Shape::capital : Shape::mixed;
}

class WordReader {
 public:
  WordReader(std::string_view text, std::size_t begin)
      : text_(text), begin_(begin), at_(begin) {}

  Word read() {
    bool acronym = take_acronym();
    for (;;) {
      take_plain_lower();
      const Sign sign = sign_at(text_, at_);
      if (in_word(sign.glyph)) {
        take(sign);
        acronym = false;
      } else if (acronym && !is_hyphen(sign.value)) {
        break;
      } else if (!take_bridge(sign)) {
        break;
      } else {
        acronym = piece_start_ && take_acronym();
      }
    }
    return {at_, shape_of(traits_), acronym};
  }

 private:
  // Nine of ten bytes of a word; the rest of the loop is for the tenth.
  void take_plain_lower() {
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] >= 'a' && text_[at_] <= 'z') ++at_;
    if (at_ == from) return;
    traits_.lower = true;
    last_ = Glyph::lower;
    piece_start_ = false;
  }

  void take(const Sign& sign) {
    switch (sign.glyph) {
      case Glyph::lower:
        traits_.lower = true;
        break;
      case Glyph::upper:
        traits_.many_upper |= traits_.upper;
        traits_.inner_upper |= !piece_start_;
        traits_.first_upper |= at_ == begin_;
        traits_.upper = true;
        break;
      case Glyph::digit:
        traits_.first_digit |= at_ == begin_;
        traits_.digit = true;
        break;
      default:
        break;
    }
    if (sign.glyph != Glyph::mark) last_ = sign.glyph;
    piece_start_ = false;
    at_ += sign.size;
  }

  /// U.S. and a.m.: at least two single letters, each with its full stop.
  bool take_acronym() {
    std::size_t letters = 0;
    std::size_t end = at_;
    for (;; ++letters) {
      const Sign letter = sign_at(text_, end);
      if (!is_letter(letter.glyph)) break;
      if (sign_at(text_, end + letter.size).value != U'.') break;
      end += letter.size + 1;
    }
    if (letters < 2) return false;
    while (at_ < end) {
      take(sign_at(text_, at_));
      ++at_;
    }
    return true;
  }

  bool take_bridge(const Sign& sign) {
    const std::size_t size = bridge_size(sign);
    if (size == 0) return false;
    const bool hyphen = is_hyphen(sign.value);
    traits_.pieces |= hyphen;
    piece_start_ = hyphen || is_apostrophe(sign.value);
    at_ += size;
    return true;
  }

  std::size_t bridge_size(const Sign& sign) const {
    if (sign.glyph == Glyph::space) return 0;
    if (sign.glyph == Glyph::joiner) return joiners_size();
    const Sign next = sign_at(text_, at_ + sign.size);
    return bridges(sign, next) ? sign.size : 0;
  }

  bool bridges(const Sign& sign, const Sign& next) const {
    if (!in_word(next.glyph) && next.value != U'_') return false;
    if (is_apostrophe(sign.value)) {
      return is_letter(last_) && is_letter(next.glyph) &&
             possessive_size(text_, at_) == 0;
    }
    switch (sign.value) {
      case U'-':
      case U'\u2010':
      case U'\u2011':
      case U'_':
        return true;
      case U'&':
        return last_ == Glyph::upper && next.glyph == Glyph::upper;
      case U'.':
        if (is_letter(last_)) return domain_follows();
        [[fallthrough]];
      case U',':
      case U':':
      case U'/':
        return last_ == Glyph::digit && next.glyph == Glyph::digit;
      default:
        return false;
    }
  }

  /// “Example.com”: a stop, then two small letters, and no space anywhere.
  bool domain_follows() const {
    const auto small = [&](std::size_t at) {
      return at < text_.size() && text_[at] >= 'a' && text_[at] <= 'z';
    };
    return at_ - begin_ > 1 && small(at_ + 1) && small(at_ + 2);
  }

  std::size_t joiners_size() const {
    std::size_t end = at_;
    Sign sign = sign_at(text_, end);
    for (; sign.glyph == Glyph::joiner; sign = sign_at(text_, end)) {
      end += sign.size;
    }
    return in_word(sign.glyph) ? end - at_ : 0;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  Traits traits_;
  Glyph last_ = Glyph::space;
  bool piece_start_ = true;
};

}  // namespace

Word word_at(std::string_view text, std::size_t begin) {
  return WordReader(text, begin).read();
}

std::size_t possessive_size(std::string_view text, std::size_t at) {
  const Sign sign = sign_at(text, at);
  if (!is_apostrophe(sign.value)) return 0;
  const std::size_t letter = at + sign.size;
  if (letter >= text.size()) return 0;
  if (text[letter] != 's' && text[letter] != 'S') return 0;
  const Sign after = sign_at(text, letter + 1);
  if (in_word(after.glyph)) return 0;
  return sign.size + 1;
}

}  // namespace onrecord
