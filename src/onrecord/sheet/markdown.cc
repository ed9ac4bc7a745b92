#include "onrecord/sheet/markdown.h"

#include <cstddef>

// CommonMark 0.30: any ASCII punctuation may be escaped with a backslash and
// then stands for itself (section 2.4). Escaped is only what could mean
// something, so that the sheet reads well as plain text too: `*` always, `#`
// and `-` where a line begins, `1.` there as well. `$` is for viewers that set
// formulas: "$5 and $6".

namespace onrecord {
namespace {

constexpr std::string_view kAlways = "\\`*_[]<>~$|";
constexpr std::string_view kAtStart = "#+-=";
constexpr std::string_view kBlanks = " \t\r\n\f\v";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where a number that would begin a list ends: "1." or "1)".
std::size_t list_number(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at])) ++at;
  const bool list =
      at > 0 && at < line.size() && (line[at] == '.' || line[at] == ')');
  return list ? at : line.npos;
}

/// "&amp;" would be shown as "&"; "AT&T" is shown as it stands.
bool is_reference(std::string_view rest) {
  return rest.size() > 1 && (rest[1] == '#' || is_letter(rest[1])) &&
         rest.find(';') != rest.npos;
}

/// REQUIRES: no line break in it.
std::string escaped(std::string_view line) {
  const std::size_t number = list_number(line);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const bool first = at == 0 && kAtStart.find(c) != kAtStart.npos;
    const bool always = kAlways.find(c) != kAlways.npos;
    const bool entity = c == '&' && is_reference(line.substr(at));
    if (first || always || entity || at == number) out += '\\';
    out += c;
  }
  return out;
}

/// Runs of blanks, and line breaks with them, are one blank, as Markdown
/// shows them anyway.
std::string one_line(std::string_view text) {
  std::string line;
  bool blank = false;
  for (char c : text) {
    if (kBlanks.find(c) != kBlanks.npos) {
      blank = !line.empty();
      continue;
    }
    if (blank) line += ' ';
    blank = false;
    line += c;
  }
  return line;
}

}  // namespace

std::string markdown_text(std::string_view text) {
  return escaped(one_line(text));
}

std::string markdown_quote(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string line = one_line(text.substr(0, end));
    out += line.empty() ? ">\n" : "> " + escaped(line) + '\n';
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return out;
}

std::string markdown_link(std::string_view text, std::string_view url) {
  const std::string label = markdown_text(text);
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  if (!is_web || url.find_first_of(kBlanks) != url.npos) return label;
  std::string target;
  for (char c : url) {
    if (c == '<' || c == '>' || c == '\\') target += '\\';
    target += c;
  }
  return '[' + label + "](<" + target + ">)";
}

}  // namespace onrecord
