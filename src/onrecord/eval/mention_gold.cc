#include "onrecord/eval/mention_gold.h"

#include <system_error>
#include <utility>

#include "onrecord/base/file.h"
#include "onrecord/eval/gold.h"
#include "onrecord/eval/standoff.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

Result<std::map<std::string, fs::path>> texts_in(const fs::path& folder) {
  std::map<std::string, fs::path> texts;
  std::error_code code;
  const fs::path where = folder.empty() ? "." : folder;
  for (const auto& entry : fs::directory_iterator(where, code)) {
    if (entry.path().extension() != ".txt") continue;
    texts[entry.path().stem().string()] = entry.path();
  }
  if (code || texts.empty()) {
    return fail(Kind::not_found,
                "no texts are here; name their folder with --text",
                where.string());
  }
  return texts;
}

/// A folder of mentions is a gold.jsonl or brat standoff.
bool is_standoff(const fs::path& gold) {
  return fs::is_directory(gold) && !fs::exists(gold / "gold.jsonl");
}

Result<MentionsByDoc> mentions_of(const fs::path& gold) {
  if (is_standoff(gold)) return read_mention_standoff(gold);
  const fs::path file = fs::is_directory(gold) ? gold / "gold.jsonl" : gold;
  auto lines = read_file(file);
  if (!lines) return fail(lines.error());
  return read_mention_lines(*lines, file.string());
}

/// Beside a file of records, text/ or else its own folder.
fs::path texts_beside(const fs::path& gold) {
  return texts_of(fs::is_directory(gold) ? gold : gold.parent_path());
}

}  // namespace

Result<MentionGold> read_mention_gold(const std::filesystem::path& gold,
                                      const std::filesystem::path& texts) {
  auto mentions = mentions_of(gold);
  if (!mentions) return fail(mentions.error());
  auto paths = texts_in(texts.empty() ? texts_beside(gold) : texts);
  if (!paths) return fail(paths.error());
  MentionGold set;
  for (const auto& [doc, path] : *paths) {
    auto text = read_text_file(path);
    if (!text) return fail(text.error());
    set.articles.push_back(
        {doc, std::move(*text), std::move((*mentions)[doc]), {}});
    set.files.push_back(path.string());
  }
  return set;
}

std::vector<std::string> take_mentions(MentionsByDoc found,
                                       std::vector<MentionArticle>& articles) {
  for (MentionArticle& article : articles) {
    auto rows = found.extract(article.doc);
    if (!rows.empty()) article.found = std::move(rows.mapped());
  }
  std::vector<std::string> unknown;
  for (const auto& [doc, rows] : found) unknown.push_back(doc);
  return unknown;
}

void keep_half(int half, std::vector<MentionArticle>& articles) {
  std::vector<MentionArticle> kept;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const bool first = i % 2 == 0;
    if (first == (half == 1)) kept.push_back(std::move(articles[i]));
  }
  articles = std::move(kept);
}

}  // namespace onrecord
