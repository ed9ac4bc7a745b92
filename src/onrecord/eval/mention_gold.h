#pragma once
// A gold set of mentions: JSON lines in the form of records, or brat standoff.

#include <filesystem>
#include <string>
#include <vector>

#include "onrecord/base/result.h"
#include "onrecord/eval/mention_figures.h"
#include "onrecord/eval/records.h"

namespace onrecord {

/// Sorted by name; `files` has the text of each.
struct MentionGold {
  std::vector<MentionArticle> articles;
  std::vector<std::string> files;
};

/// `gold` is a file of JSON lines, a folder with a gold.jsonl, or one of
/// NAME.txt and NAME.ann. Texts stand in `texts`, or else in text/ beside the
/// file, or else beside it. Every text is an article.
Result<MentionGold> read_mention_gold(const std::filesystem::path& gold,
                                      const std::filesystem::path& texts);

/// Gives each article what was found in it; returns the docs that have none.
std::vector<std::string> take_mentions(MentionsByDoc found,
                                       std::vector<MentionArticle>& articles);

/// Keeps the first, third .. article (1) or the second, fourth .. (2).
void keep_half(int half, std::vector<MentionArticle>& articles);

}  // namespace onrecord
