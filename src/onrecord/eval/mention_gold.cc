#include "onrecord/eval/mention_gold.h"

#include <system_error>
#include <utility>

#include "onrecord/base/file.h"
#include "onrecord/eval/gold.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

Result<std::map<std::string, fs::path>> texts_in(const fs::path& folder) {
  std::map<std::string, fs::path> texts;
  std::error_code code;
  for (const auto& entry : fs::directory_iterator(folder, code)) {
    if (entry.path().extension() != ".txt") continue;
    texts[entry.path().stem().string()] = entry.path();
  }
  if (code || texts.empty()) {
    return fail(Kind::not_found,
                "no texts are here; name their folder with --text",
                folder.string());
  }
  return texts;
}

}  // namespace

Result<MentionGold> read_mention_gold(const std::filesystem::path& gold,
                                      const std::filesystem::path& texts) {
  const bool folder = fs::is_directory(gold);
  const fs::path file = folder ? gold / "gold.jsonl" : gold;
  auto lines = read_file(file);
  if (!lines) return fail(lines.error());
  auto mentions = read_mention_lines(*lines, file.string());
  if (!mentions) return fail(mentions.error());
  auto paths = texts_in(texts.empty() ? file.parent_path() / "text" : texts);
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
