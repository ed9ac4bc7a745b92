#pragma once
// Who or what an article names, as it lies in the store and goes on a sheet.

#include <cstddef>
#include <string>
#include <vector>

#include "onrecord/model/filed_quote.h"
#include "onrecord/text/span.h"

namespace onrecord {

/// One entity of one article. Empty strings mean "not known".
struct FiledEntity {
  FiledArticle article;
  std::string id;  ///< of the article: "e:1"
  std::string name;
  std::string kind;
  std::string dossier;
  std::string dossier_name;
  std::string role;
  std::string affiliation;
  std::string gender;
  std::size_t mentions = 0;
  std::vector<std::string> called;  ///< its mentions' words, each once
  CodeSpan first;                   ///< the first mention
  std::string before;               ///< what stands around that
  std::string first_text;
  std::string after;
  std::size_t quotes = 0;  ///< attributed to it
  std::string said;        ///< the words of the first of them
};

}  // namespace onrecord
