#include "onrecord/eval/standoff.h"

#include <algorithm>
#include <sstream>
#include <system_error>
#include <utility>

#include "onrecord/base/file.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kAnnotatorLetters = 4;

using Annotations = std::map<std::string, std::vector<CodeSpan>>;

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, mark);) {
    parts.push_back(std::move(part));
  }
  return parts;
}

/// "Content 10 20;25 30"
std::vector<CodeSpan> spans_of(const std::string& field) {
  std::vector<CodeSpan> spans;
  const std::size_t blank = field.find(' ');
  if (blank == field.npos) return spans;
  for (const std::string& part : split(field.substr(blank + 1), ';')) {
    std::istringstream numbers(part);
    std::size_t begin = 0;
    std::size_t end = 0;
    if (numbers >> begin >> end && begin <= end) spans.emplace_back(begin, end);
  }
  return spans;
}

std::vector<CodeSpan>* part_for(std::string role, StatedQuote& quote) {
  while (!role.empty() && role.back() >= '0' && role.back() <= '9') {
    role.pop_back();
  }
  if (role == "Content") return &quote.content;
  if (role == "Source") return &quote.source;
  if (role == "Cue") return &quote.cue;
  return nullptr;
}

/// "Attribution:T4 Content:T3 Cue:T2 Source:T1"
StatedQuote event_of(const std::string& field, const Annotations& known) {
  StatedQuote quote;
  for (const std::string& item : split(field, ' ')) {
    const std::size_t colon = item.find(':');
    if (colon == item.npos) continue;
    auto* part = part_for(item.substr(0, colon), quote);
    const auto found = known.find(item.substr(colon + 1));
    if (part == nullptr || found == known.end()) continue;
    part->insert(part->end(), found->second.begin(), found->second.end());
  }
  for (auto* part : {&quote.content, &quote.source, &quote.cue}) {
    std::sort(part->begin(), part->end());
  }
  return quote;
}

/// NAME_????.ann -> the first such file of each NAME.
std::map<std::string, fs::path> first_annotators(const fs::path& folder) {
  std::map<std::string, fs::path> first;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder, code)) {
    const std::string stem = entry.path().stem().string();
    const std::size_t tail = kAnnotatorLetters + 1;
    if (entry.path().extension() != ".ann" || stem.size() <= tail ||
        stem[stem.size() - tail] != '_') {
      continue;
    }
    fs::path& path = first[stem.substr(0, stem.size() - tail)];
    if (path.empty() || entry.path() < path) path = entry.path();
  }
  return first;
}

}  // namespace

std::vector<StatedQuote> read_annotations(std::string_view bytes) {
  Annotations known;
  std::vector<StatedQuote> quotes;
  std::istringstream lines{std::string(bytes)};
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::vector<std::string> parts = split(line, '\t');
    if (parts.size() >= 3 && line[0] == 'T') {
      known[parts[0]] = spans_of(parts[1]);
    } else if (parts.size() >= 2 && line[0] == 'E' &&
               !parts[1].starts_with("Discard")) {
      StatedQuote quote = event_of(parts[1], known);
      if (!quote.content.empty()) quotes.push_back(std::move(quote));
    }
  }
  return quotes;
}

Result<QuotesByDoc> read_standoff(const std::filesystem::path& folder) {
  QuotesByDoc quotes;
  std::error_code code;
  const fs::path texts = folder / "text";
  const auto annotations = first_annotators(folder / "attributions");
  for (const auto& entry : fs::directory_iterator(texts, code)) {
    if (entry.path().extension() != ".txt") continue;
    const std::string doc = entry.path().stem().string();
    const auto file = annotations.find(doc);
    if (file == annotations.end()) continue;
    auto bytes = read_file(file->second);
    if (!bytes) return fail(bytes.error());
    quotes[doc] = read_annotations(*bytes);
  }
  if (code) {
    return fail(Kind::not_found,
                "this folder cannot be read (" + code.message() +
                    "); a gold folder holds text/ and attributions/",
                texts.string());
  }
  return quotes;
}

}  // namespace onrecord
