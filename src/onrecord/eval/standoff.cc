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

bool is_part_of_quote(const std::string& type) {
  return type == "Content" || type == "Cue" || type == "Source" ||
         type == "Attribution";
}

/// NAME.ann -> the file, where NAME.txt stands beside it.
std::map<std::string, fs::path> annotations_beside(const fs::path& folder) {
  std::map<std::string, fs::path> files;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder, code)) {
    fs::path text = entry.path();
    if (text.extension() != ".ann") continue;
    if (fs::exists(text.replace_extension(".txt"), code)) {
      files[text.stem().string()] = entry.path();
    }
  }
  return files;
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

std::filesystem::path texts_of(const std::filesystem::path& gold) {
  return fs::is_directory(gold / "text") ? gold / "text" : gold;
}

std::vector<StatedMention> read_mention_annotations(std::string_view bytes) {
  std::vector<StatedMention> all;
  std::istringstream lines{std::string(bytes)};
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::vector<std::string> parts = split(line, '\t');
    if (parts.size() < 3 || line[0] != 'T') continue;
    const std::string type = parts[1].substr(0, parts[1].find(' '));
    const std::vector<CodeSpan> spans = spans_of(parts[1]);
    if (spans.empty() || is_part_of_quote(type)) continue;
    all.push_back({hull(spans.front(), spans.back()), type, {}, number});
  }
  std::vector<StatedMention> outer;
  std::copy_if(all.begin(), all.end(), std::back_inserter(outer),
               [&](const StatedMention& one) {
                 return std::none_of(all.begin(), all.end(), [&](auto& other) {
                   return other.span.size() > one.span.size() &&
                          other.span.begin <= one.span.begin &&
                          one.span.end <= other.span.end;
                 });
               });
  return outer;
}

Result<MentionsByDoc> read_mention_standoff(
    const std::filesystem::path& folder) {
  MentionsByDoc mentions;
  for (const auto& [doc, path] : annotations_beside(folder)) {
    auto bytes = read_file(path);
    if (!bytes) return fail(bytes.error());
    mentions[doc] = read_mention_annotations(*bytes);
  }
  return mentions;
}

Result<QuotesByDoc> read_standoff(const std::filesystem::path& folder) {
  const fs::path texts = texts_of(folder);
  const auto files = texts == folder ? annotations_beside(folder)
                                     : first_annotators(folder / "attributions");
  QuotesByDoc quotes;
  for (const auto& [doc, path] : files) {
    std::error_code code;
    if (!fs::exists(texts / (doc + ".txt"), code)) continue;
    auto bytes = read_file(path);
    if (!bytes) return fail(bytes.error());
    quotes[doc] = read_annotations(*bytes);
  }
  if (quotes.empty()) {
    return fail(Kind::not_found,
                "no annotated text is here; a gold folder holds NAME.txt and "
                "NAME.ann, or text/ and attributions/",
                folder.string());
  }
  return quotes;
}

}  // namespace onrecord
