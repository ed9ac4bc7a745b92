#pragma once
// A list of inputs -> articles, one after the other.

#include <cstddef>
#include <optional>
#include <vector>

#include "onrecord/base/diagnostic.h"
#include "onrecord/ingest/article_keys.h"
#include "onrecord/ingest/inputs.h"
#include "onrecord/model/article.h"

namespace onrecord {

/// Reads the inputs in their order. What cannot be read is an error and does
/// not stop the rest; an article met twice is given once. For one thread.
class ArticleSource {
 public:
  explicit ArticleSource(Inputs inputs);
  /// The next article; std::nullopt after the last.
  std::optional<Article> next();

  /// Inputs taken so far, read or not, and all there are.
  std::size_t taken() const { return taken_; }
  std::size_t size() const { return inputs_.files.size(); }
  const LeftOut& left_out() const { return inputs_.left_out; }
  /// Those of the inputs first, then those met while reading.
  const std::vector<Error>& errors() const { return inputs_.errors; }
  const Diagnostics& warnings() const { return warnings_; }

 private:
  bool admit(Article& article);
  Inputs inputs_;
  std::size_t taken_ = 0;
  ArticleKeys keys_;
  Diagnostics warnings_;
};

}  // namespace onrecord
