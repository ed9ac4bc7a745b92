#include "onrecord/ingest/article_source.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>

#include "onrecord/base/file.h"
#include "onrecord/ingest/article_reader.h"

namespace onrecord {
namespace {

// Not read_file("/dev/stdin"): that refuses a socket, which is what programs
// started by node have there.
Result<std::string> read_standard_input() {
  std::string bytes;
  char block[1 << 16];
  while (std::size_t n = std::fread(block, 1, sizeof block, stdin)) {
    bytes.append(block, n);
  }
  if (std::ferror(stdin) == 0) return bytes;
  return fail(Kind::refused,
              std::string("cannot be read: ") + std::strerror(errno),
              "standard input");
}

Result<ReadArticle> read(const Input& input) {
  auto bytes =
      input.path == "-" ? read_standard_input() : read_file(input.path);
  if (!bytes) return fail(bytes.error());
  auto article = read_article(std::move(*bytes), input.doc);
  if (article) return article;
  Error error = article.error();
  error.where = input.path.string();
  return fail(std::move(error));
}

Diagnostic warning(std::string code, const Article& article,
                   std::string message) {
  return {Diagnostic::Severity::warning,
          std::move(code),
          article.doc,
          0,
          0,
          std::move(message)};
}

}  // namespace

ArticleSource::ArticleSource(Inputs inputs) : inputs_(std::move(inputs)) {}

bool ArticleSource::admit(Article& article) {
  const ArticleKeys::Met met = keys_.admit(article);
  if (met == ArticleKeys::Met::again) {
    warnings_.push_back(
        warning("I004", article, "stands in this run twice; read once"));
    return false;
  }
  if (met == ArticleKeys::Met::renamed) {
    warnings_.push_back(
        warning("I005", article,
                "another article of this run has its key; it goes by " +
                    article.key + " (name the folder instead of its files)"));
  }
  if (article.repairs > 0) {
    warnings_.push_back(warning("I006", article,
                                std::to_string(article.repairs) +
                                    " bad UTF-8 sequences replaced; save the "
                                    "file as UTF-8"));
  }
  return true;
}

std::optional<Article> ArticleSource::next() {
  while (taken_ < inputs_.files.size()) {
    auto result = read(inputs_.files[taken_++]);
    if (!result) {
      inputs_.errors.push_back(result.error());
      continue;
    }
    warnings_.insert(warnings_.end(), result->warnings.begin(),
                     result->warnings.end());
    if (admit(result->article)) return std::move(result->article);
  }
  return std::nullopt;
}

}  // namespace onrecord
