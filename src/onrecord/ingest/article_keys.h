#pragma once
// Which articles of a run have been met before.

#include <set>
#include <string>
#include <unordered_map>

#include "onrecord/model/article.h"

namespace onrecord {

/// Remembers the keys of one run, in the order the articles are shown to it.
class ArticleKeys {
 public:
  enum class Met {
    first,    ///< a new key
    again,    ///< same key and content as before: one and the same article
    renamed,  ///< the key with other content: `~` and the hash were added
  };
  /// `article.key` gets `~` and its content hash where its key stands for
  /// other content, and so does `article.doc` if it was the key.
  Met admit(Article& article);

 private:
  std::unordered_map<std::string, std::set<std::string>> hashes_;
};

}  // namespace onrecord
