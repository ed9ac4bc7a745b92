#include "onrecord/eval/gold.h"

#include <algorithm>
#include <utility>

#include "onrecord/base/file.h"
#include "onrecord/eval/standoff.h"
#include "onrecord/text/plain_words.h"
#include "onrecord/text/utf8.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

/// The quotes by doc; articles appear only where there is one to be asked for.
Result<QuotesByDoc> quotes_of(const fs::path& gold) {
  if (fs::is_directory(gold)) return read_standoff(gold);
  auto lines = read_file(gold);
  if (!lines) return fail(lines.error());
  return read_quote_lines(*lines, gold.string());
}

/// A span past the end, which no figure could count; empty if none.
std::string fault_of(const StatedQuote& quote, std::size_t size) {
  for (const auto* spans : {&quote.content, &quote.source, &quote.cue}) {
    for (const CodeSpan span : *spans) {
      if (span.end <= size) continue;
      return "ends at " + std::to_string(span.end) + " in a text of " +
             std::to_string(size) +
             " characters; is it the text that was marked?";
    }
  }
  return {};
}

std::optional<Error> fault_in(const EvalArticle& article,
                              const std::string& where) {
  for (const StatedQuote& quote : article.gold) {
    const std::string fault = fault_of(quote, article.text.size());
    if (fault.empty()) continue;
    const std::string line =
        quote.line > 0 ? ":" + std::to_string(quote.line) : "";
    return Error{Kind::bad_input, article.doc + ": a quote " + fault,
                 where + line};
  }
  return std::nullopt;
}

}  // namespace

std::string article_name(const std::string& doc) {
  std::string name = doc.substr(doc.rfind('/') + 1);
  if (name.ends_with(".txt")) name.resize(name.size() - 4);
  return name;
}

Result<std::u32string> read_text_file(const std::filesystem::path& path) {
  auto bytes = read_file(path);
  if (!bytes) return fail(bytes.error());
  return code_points_of(decode_utf8(std::move(*bytes)).bytes);
}

Result<GoldSet> read_gold(const std::filesystem::path& gold,
                          const std::filesystem::path& texts) {
  auto quotes = quotes_of(gold);
  if (!quotes) return fail(quotes.error());
  fs::path folder = texts;
  if (folder.empty()) {
    folder = fs::is_directory(gold) ? texts_of(gold) : gold.parent_path();
  }
  GoldSet set;
  for (auto& [doc, rows] : *quotes) {
    EvalArticle article;
    article.doc = doc;
    for (StatedQuote& quote : rows) {
      auto& side = quote.type == "not_a_quote" ? article.none : article.gold;
      side.push_back(std::move(quote));
    }
    // Of standoff, an article that was read and has no quote still counts.
    if (article.gold.empty() && !article.none.empty()) continue;
    const fs::path file = folder / (doc + ".txt");
    auto text = read_text_file(file);
    if (!text) return fail(text.error());
    article.text = std::move(*text);
    if (const auto error = fault_in(article, gold.string())) {
      return fail(*error);
    }
    set.articles.push_back(std::move(article));
    set.files.push_back(file.string());
  }
  if (set.articles.empty()) {
    return fail(Kind::bad_input,
                "holds no gold quotes; give JSON lines, or a folder of brat "
                "standoff",
                gold.string());
  }
  return set;
}

std::vector<std::string> take_found(QuotesByDoc found,
                                    std::vector<EvalArticle>& articles) {
  for (EvalArticle& article : articles) {
    const auto rows = found.extract(article.doc);
    article.found = rows.empty() ? std::vector<StatedQuote>{} : rows.mapped();
  }
  std::vector<std::string> unknown;
  for (const auto& [doc, rows] : found) unknown.push_back(doc);
  return unknown;
}

}  // namespace onrecord
