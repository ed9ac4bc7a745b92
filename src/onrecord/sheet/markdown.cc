#include "onrecord/sheet/markdown.h"

#include <algorithm>
#include <cstddef>

// CommonMark 0.30: any ASCII punctuation may be escaped with a backslash and
// then stands for itself (section 2.4). Escaped is only what would mean
// something where it stands, since a sheet is also read as plain text and put
// into mails: "$5", "[..]" and "quote_cue" need nothing, "*now*" does. Beside
// CommonMark this thinks of GitHub's struck ~words~, tables and $formulas$.

namespace onrecord {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";

bool is_blank(char c) { return kBlanks.find(c) != kBlanks.npos; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_letter(c) || is_digit(c); }
bool is_punctuation(char c) {
  return c > ' ' && static_cast<unsigned char>(c) < 0x7f && !is_word(c);
}

/// A line without breaks, and where in it we are.
struct Reading {
  std::string_view line;
  std::size_t at = 0;
  char here() const { return line[at]; }
  /// A blank beyond the ends.
  char before() const { return at == 0 ? ' ' : line[at - 1]; }
  char after() const { return at + 1 < line.size() ? line[at + 1] : ' '; }
};

/// "1." or "1)" and a blank would begin a list.
bool ends_list_number(const Reading& in) {
  const std::string_view number = in.line.substr(0, in.at);
  return !number.empty() && std::all_of(number.begin(), number.end(), is_digit) &&
         is_blank(in.after());
}

/// A line of nothing else: a rule, or what is above becomes a headline.
bool is_ruler(const Reading& in) {
  return std::all_of(in.line.begin(), in.line.end(), [&](char c) {
    return c == in.here() || is_blank(c);
  });
}

/// "# " to "###### " would begin a headline; "#1" does not.
bool begins_headline(std::string_view line) {
  const std::size_t end = std::min(line.find_first_not_of('#'), line.size());
  return end == line.size() || is_blank(line[end]);
}

bool means_something_at_start(const Reading& in) {
  switch (in.here()) {
    case '#': return begins_headline(in.line);
    case '>': return true;
    case '-': case '+': return is_blank(in.after()) || is_ruler(in);
    case '=': case '_': return is_ruler(in);
    default: return false;
  }
}

/// "[a](b)", "[a][b]", "[a]: b", and a box to tick at the start of an item;
/// one that is still open could be closed by what is put behind it.
bool begins_link(const Reading& in) {
  const std::size_t end = in.line.find(']', in.at);
  if (end == in.line.npos) return true;
  const char next = end + 1 < in.line.size() ? in.line[end + 1] : ' ';
  return next == '(' || next == '[' || next == ':' ||
         (in.at == 0 && end == 2);
}

/// "&amp;" would be shown as "&"; "AT&T" is shown as it stands.
bool is_reference(std::string_view rest) {
  std::size_t end = rest.size() > 1 && rest[1] == '#' ? 2 : 1;
  while (end < rest.size() && is_word(rest[end])) ++end;
  return end > 1 && end < rest.size() && rest[end] == ';';
}

bool is_table_rule(std::string_view line) {
  return line.find_first_not_of("|:- ") == line.npos;
}

bool means_something(const Reading& in) {
  if (in.at == 0 && means_something_at_start(in)) return true;
  switch (in.here()) {
    case '\\':
      return in.at + 1 == in.line.size() || is_punctuation(in.after());
    case '*':
      return in.at == 0 || !is_blank(in.before()) || !is_blank(in.after());
    case '_': return !is_word(in.before()) || !is_word(in.after());
    case '~': case '`': return true;
    case '[': return begins_link(in);
    case '<':
      return is_letter(in.after()) || is_punctuation(in.after());
    case '&': return is_reference(in.line.substr(in.at));
    case '$': return !is_digit(in.after());
    case '|': return is_table_rule(in.line);
    case '.': case ')': return ends_list_number(in);
    default: return false;
  }
}

/// Two backticks of old wire copy, ``so'', begin no code as long as no second
/// two stand in the paragraph.
bool has_one_pair_of_backticks(std::string_view paragraph) {
  const std::size_t first = paragraph.find('`');
  return first != paragraph.npos && first == paragraph.find("``") &&
         paragraph.find('`', first + 2) == paragraph.npos;
}

/// REQUIRES: no line break in it.
std::string escaped(std::string_view line, bool keep_backticks) {
  std::string out;
  for (Reading in{line}; in.at < line.size(); ++in.at) {
    const bool kept = keep_backticks && in.here() == '`';
    if (!kept && means_something(in)) out += '\\';
    out += in.here();
  }
  return out;
}

/// Runs of blanks, and line breaks with them, are one blank, as Markdown
/// shows them anyway.
std::string one_line(std::string_view text) {
  std::string line;
  bool blank = false;
  for (char c : text) {
    if (is_blank(c)) {
      blank = !line.empty();
      continue;
    }
    if (blank) line += ' ';
    blank = false;
    line += c;
  }
  return line;
}

/// In the text of a link every bracket counts.
std::string label_of(std::string_view text) {
  std::string label;
  for (const char c : escaped(one_line(text), false)) {
    const bool bracket = c == '[' || c == ']';
    const bool bare = label.empty() || label.back() != '\\';
    if (bracket && bare) label += '\\';
    label += c;
  }
  return label;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  return escaped(one_line(text), false);
}

std::string markdown_paragraph(std::string_view text) {
  return escaped(one_line(text), has_one_pair_of_backticks(text));
}

std::string markdown_quote(std::string_view text) {
  const bool keep_backticks = has_one_pair_of_backticks(text);
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string line = one_line(text.substr(0, end));
    out += line.empty() ? ">\n" : "> " + escaped(line, keep_backticks) + '\n';
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return out;
}

std::string markdown_link(std::string_view text, std::string_view url) {
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  if (!is_web || url.find_first_of(kBlanks) != url.npos) {
    return markdown_text(text);
  }
  std::string target;
  for (char c : url) {
    if (c == '<' || c == '>' || c == '\\') target += '\\';
    target += c;
  }
  return '[' + label_of(text) + "](<" + target + ">)";
}

}  // namespace onrecord
