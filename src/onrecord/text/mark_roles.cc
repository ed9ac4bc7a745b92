// “ and » open in one language and close in another, " and ' look the same on
// both sides, ’ is mostly an apostrophe: neighbours decide, and where they do
// not, what is open does. https://en.wikipedia.org/wiki/Quotation_mark has the
// habits by language.

#include "onrecord/text/mark_roles.h"

namespace onrecord {
namespace {

bool is_dash(char32_t value) {
  return value == U'-' || (value >= U'\u2010' && value <= U'\u2015');
}

bool opens_bracket(char32_t value) {
  return value == U'(' || value == U'[' || value == U'{';
}

bool is_space(const Sign& sign) { return sign.glyph == Glyph::space; }

bool may_open_after(const Candidate& mark) {
  return is_space(mark.before) || mark.after_opening ||
         opens_bracket(mark.before.value) || is_dash(mark.before.value);
}

bool ends_clause(char32_t value) {
  constexpr std::u32string_view kEnders = U",.;:!?)]}\u2026";
  return kEnders.find(value) != kEnders.npos;
}

/// “ "..and ” opens, “act ", he” does not.
bool strong_open(const Candidate& mark) {
  if (is_space(mark.after) || !may_open_after(mark)) return false;
  const bool ellipsis = mark.after.value == U'\u2026' ||
                        (mark.after.value == U'.' && mark.after_next == U'.');
  return ellipsis || !ends_clause(mark.after.value);
}

bool strong_close(const Candidate& mark) {
  if (is_space(mark.before) || mark.after_opening) return false;
  return is_space(mark.after) || mark.after.glyph == Glyph::quote ||
         mark.after.glyph == Glyph::punctuation;
}

Reading read_straight(const Candidate& mark) {
  const bool open = strong_open(mark);
  const bool close = strong_close(mark);
  const bool inches = mark.before.glyph == Glyph::digit;
  if (open == close) return {Style::straight, Role::toggle, false};
  if (open) return {Style::straight, Role::open};
  return {Style::straight, inches ? Role::tentative : Role::close};
}

/// the Americans’ plan: after an s, before a space and a small letter.
bool maybe_possessive(const Candidate& mark) {
  return (mark.before.value == U's' || mark.before.value == U'S') &&
         is_space(mark.after) && mark.after_next >= U'a' &&
         mark.after_next <= U'z';
}

Role single_close_role(const Candidate& mark) {
  if (is_space(mark.before) || in_word(mark.after.glyph)) return Role::none;
  const bool feet = mark.before.glyph == Glyph::digit && mark.glyph == U'\'';
  return feet || maybe_possessive(mark) ? Role::tentative : Role::close;
}

Reading read_single(const Candidate& mark) {
  const bool word_after =
      in_word(mark.after.glyph) || mark.after.glyph == Glyph::quote;
  const bool open = may_open_after(mark) && word_after && !mark.before_decade;
  if (open && mark.glyph != U'\u2019') return {Style::single, Role::open};
  if (mark.glyph == U'`' || mark.glyph == U'\u201A') return {Style::single};
  return {Style::single, single_close_role(mark)};
}

Role left_curly_role(const Candidate& mark, const Waiting& waiting) {
  const bool closes = waiting.curly_or_straight() && strong_close(mark);
  return closes ? Role::close : Role::open;
}

Role right_curly_role(const Candidate& mark, const Waiting& waiting) {
  if (mark.after_feet) return Role::tentative;
  if (waiting.curly_or_straight()) return Role::close;
  return strong_open(mark) ? Role::open : Role::none;
}

/// « and ‹, which close in German books.
Role left_angle_role(const Candidate& mark, bool waiting) {
  const bool closes = waiting && !is_space(mark.before) &&
                      !mark.after_opening && !in_word(mark.after.glyph);
  return closes ? Role::close : Role::open;
}

Role right_angle_role(const Candidate& mark, bool waiting) {
  if (waiting) return Role::close;
  const bool opens = may_open_after(mark) && in_word(mark.after.glyph);
  return opens ? Role::open : Role::none;
}

}  // namespace

Reading read_mark(const Candidate& mark, const Waiting& waiting) {
  switch (mark.glyph) {
    case U'"':
      return read_straight(mark);
    case U'\u201E':  // „
    case U'\u201F':  // ‟
      return {Style::curly, Role::open};
    case U'\u201C':  // “
      return {Style::curly, left_curly_role(mark, waiting)};
    case U'\u201D':  // ”
      return {Style::curly, right_curly_role(mark, waiting)};
    case U'\u00AB':  // «
      return {Style::guillemet, left_angle_role(mark, waiting.guillemet)};
    case U'\u00BB':  // »
      return {Style::guillemet, right_angle_role(mark, waiting.guillemet)};
    case U'\u2039':  // ‹
      return {Style::angle, left_angle_role(mark, waiting.angle)};
    case U'\u203A':  // ›
      return {Style::angle, right_angle_role(mark, waiting.angle)};
    default:  // ' ‘ ’ ‚ ‛ `
      return read_single(mark);
  }
}

}  // namespace onrecord
