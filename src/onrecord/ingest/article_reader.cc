#include "onrecord/ingest/article_reader.h"

#include <utility>

#include "onrecord/base/hash.h"
#include "onrecord/ingest/format.h"
#include "onrecord/ingest/front_matter.h"
#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

tl::unexpected<Error> refuse(Format format, std::string doc) {
  if (format == Format::empty) {
    return fail(Kind::bad_input, "is empty; there is nothing to read",
                std::move(doc));
  }
  if (format == Format::binary) {
    return fail(Kind::bad_input,
                "is not UTF-8 text; save it as UTF-8 plain text",
                std::move(doc));
  }
  return fail(Kind::unsupported,
              "holds " + std::string(name_of(format)) +
                  ", which is not built yet; save the article as plain text",
              std::move(doc));
}

}  // namespace

Result<ReadArticle> read_article(std::string bytes, std::string doc) {
  const Format format = format_of(bytes);
  if (format != Format::text) return refuse(format, std::move(doc));
  Decoded decoded = decode_utf8(std::move(bytes));
  ReadArticle read;
  Article& article = read.article;
  article.doc = std::move(doc);
  article.text = std::move(decoded.bytes);
  article.repairs = decoded.repairs;
  article.content_hash = hash_name(article.text);
  read.warnings = read_front_matter(article);
  article.key = article.url.empty() ? article.doc : article.url;
  return read;
}

}  // namespace onrecord
