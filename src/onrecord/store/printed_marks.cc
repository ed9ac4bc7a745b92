#include "onrecord/store/printed_marks.h"

#include "onrecord/text/glyphs.h"

namespace onrecord {
namespace {

bool is_guillemet(char32_t value) {
  return value == U'«' || value == U'»' || value == U'‹' || value == U'›';
}

bool is_blank(const Sign& sign) {
  return sign.size > 0 && sign.glyph == Glyph::space && sign.value != U'\n';
}

/// Where the marks begin that `before` ends with.
std::size_t opening(std::string_view before) {
  std::size_t at = before.size();
  if (const Sign blank = sign_before(before, at); is_blank(blank)) {
    if (!is_guillemet(sign_before(before, at - blank.size).value)) return at;
    at -= blank.size;
  }
  for (Sign sign = sign_before(before, at); sign.glyph == Glyph::quote;
       sign = sign_before(before, at)) {
    at -= sign.size;
  }
  return at;
}

/// Where the marks end that `after` begins with.
std::size_t closing(std::string_view after) {
  std::size_t at = 0;
  if (const Sign blank = sign_at(after, 0); is_blank(blank)) {
    if (!is_guillemet(sign_at(after, blank.size).value)) return 0;
    at = blank.size;
  }
  for (Sign sign = sign_at(after, at); sign.glyph == Glyph::quote;
       sign = sign_at(after, at)) {
    at += sign.size;
  }
  return at;
}

}  // namespace

std::string with_marks(std::string_view before, std::string_view piece,
                       std::string_view after) {
  const std::size_t open = opening(before);
  std::string whole(before.substr(open));
  whole += piece;
  if (open < before.size()) whole += after.substr(0, closing(after));
  return whole;
}

}  // namespace onrecord
