#pragma once
// A gold set: articles and what people marked in them.

#include <filesystem>
#include <string>
#include <vector>

#include "onrecord/base/result.h"
#include "onrecord/eval/eval_article.h"
#include "onrecord/eval/records.h"

namespace onrecord {

/// The articles of a gold set and the files of their texts, by name.
struct GoldSet {
  std::vector<EvalArticle> articles;
  std::vector<std::string> files;  ///< one for each article
};

/// `gold` is a file of JSON lines, whose texts stand beside it unless `texts`
/// names their folder, or a folder of brat standoff: text/NAME.txt and
/// attributions/NAME_????.ann, of which the first by name counts. Articles
/// without a gold quote are left out.
Result<GoldSet> read_gold(const std::filesystem::path& gold,
                          const std::filesystem::path& texts);

/// Gives each article what was found in it; returns the docs that have none.
std::vector<std::string> take_found(QuotesByDoc found,
                                    std::vector<EvalArticle>& articles);

/// The text of a file as its offsets count it.
Result<std::u32string> read_text_file(const std::filesystem::path& path);

}  // namespace onrecord
