// An article may begin with a ruled line of its own: `---`, its text, and far
// below another `---`. Taken for front matter, that text would be lost. So
// every line in between has to look like `key: value`, with a key of one word;
// otherwise the whole article is text, and a warning says so.

#include "onrecord/ingest/front_matter.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace onrecord {
namespace {

constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kMark = "\xef\xbb\xbf";  // byte order mark

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// A line, its number from 1 and the byte after its newline.
struct Line {
  std::string_view text;
  int number = 0;
  std::size_t next = 0;
};

std::optional<Line> line_at(std::string_view text, std::size_t at, int number) {
  if (at >= text.size()) return std::nullopt;
  const std::size_t newline = text.find('\n', at);
  const bool last = newline == std::string_view::npos;
  const std::size_t end = last ? text.size() : newline;
  return Line{trimmed(text.substr(at, end - at)), number, last ? end : end + 1};
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  });
  return lower;
}

/// The key of a `key: value` line: one word of letters, - and _.
std::optional<std::string_view> key_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view key = line.substr(0, colon);
  const bool word = std::all_of(key.begin(), key.end(), [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '-';
  });
  return word ? std::optional(key) : std::nullopt;
}

/// The lines between the two rules and the byte after the second.
struct Block {
  std::vector<Line> lines;
  std::size_t body = 0;
  std::optional<int> broken;  ///< the first line that is no `key: value`
};

/// None if the text does not begin with a rule or the second never comes.
std::optional<Block> find_block(std::string_view text) {
  const std::size_t start = text.starts_with(kMark) ? kMark.size() : 0;
  std::optional<Line> line = line_at(text, start, 1);
  if (!line || line->text != "---") return std::nullopt;
  Block block;
  while ((line = line_at(text, line->next, line->number + 1))) {
    if (line->text == "---") {
      block.body = line->next;
      return block;
    }
    if (line->text.empty() || line->text.starts_with('#')) continue;
    if (!key_of(line->text) && !block.broken) block.broken = line->number;
    block.lines.push_back(*line);
  }
  return std::nullopt;
}

std::string_view value_of(std::string_view line) {
  const std::string_view value = trimmed(line.substr(line.find(':') + 1));
  const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                      (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

/// 2022-03-08, alone or before a time.
bool is_iso_date(std::string_view value) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (value.size() < kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = std::isdigit(static_cast<unsigned char>(value[i])) != 0;
    if (kForm[i] == 'd' ? !digit : value[i] != '-') return false;
  }
  return value.size() == kForm.size() || value[10] == 'T' || value[10] == ' ';
}

Diagnostic warning(const Article& article, int line, std::string code,
                   std::string message) {
  return {Diagnostic::Severity::warning,
          std::move(code),
          article.doc,
          line,
          1,
          std::move(message)};
}

std::string* field_of(Article& article, std::string_view key) {
  const std::array<std::pair<std::string_view, std::string*>, 7> fields = {{
      {"title", &article.title},
      {"byline", &article.byline},
      {"outlet", &article.outlet},
      {"published", &article.published},
      {"modified", &article.modified},
      {"url", &article.url},
      {"language", &article.language},
  }};
  for (const auto& [name, field] : fields) {
    if (name == key) return field;
  }
  return nullptr;
}

void read_line(const Line& line, Article& article, Diagnostics& warnings) {
  const std::string key = lower_case(*key_of(line.text));
  const std::string_view value = value_of(line.text);
  std::string* field = field_of(article, key);
  if (!field) {
    warnings.push_back(
        warning(article, line.number, "I002",
                "'" + key +
                    "' is no key of front matter and was left out; use title, "
                    "byline, outlet, published, modified, url or language"));
    return;
  }
  const bool is_date = key == "published" || key == "modified";
  if (is_date && !value.empty() && !is_iso_date(value)) {
    warnings.push_back(warning(article, line.number, "I003",
                               "'" + std::string(value) +
                                   "' is no ISO date and was left out; write "
                                   "it as 2022-03-08"));
    return;
  }
  *field = value;
}

}  // namespace

Diagnostics read_front_matter(Article& article) {
  const std::optional<Block> block = find_block(article.text);
  if (!block) return {};
  if (block->broken) {
    return {warning(article, *block->broken, "I001",
                    "not `key: value`, so the lines from the first `---` were "
                    "read as text; mend the line if they are front matter")};
  }
  Diagnostics warnings;
  for (const Line& line : block->lines) read_line(line, article, warnings);
  article.body = block->body;
  return warnings;
}

}  // namespace onrecord
