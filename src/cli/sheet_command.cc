#include "cli/sheet_command.h"

#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "cli/article_run.h"
#include "onrecord/sheet/entity_sheet.h"
#include "onrecord/sheet/sheet.h"
#include "onrecord/store/store.h"

namespace onrecord::cli {
namespace {

using Rows = std::vector<FiledQuote>;

/// What one speaker gets, or everybody if `speaker` is empty.
Result<Rows> find(Store& store, const SheetCommand& command,
                  const std::string& speaker) {
  QuoteQuery query;
  query.speaker = speaker;
  query.since = command.since;
  query.until = command.until;
  query.about = command.about;
  query.article = command.article;
  return store.find(query);
}

/// One undecided quote may be any of two speakers who were asked for.
Result<Rows> find_all(Store& store, const SheetCommand& command) {
  if (command.speakers.empty()) return find(store, command, {});
  Rows rows;
  std::set<std::pair<std::string, std::string>> met;
  for (const std::string& speaker : command.speakers) {
    auto found = find(store, command, speaker);
    if (!found) return fail(found.error());
    std::copy_if(std::make_move_iterator(found->begin()),
                 std::make_move_iterator(found->end()),
                 std::back_inserter(rows), [&](const FiledQuote& row) {
                   return met.emplace(row.article.key, row.id).second;
                 });
  }
  return rows;
}

SheetOptions head_of(const SheetCommand& command, const char* title) {
  SheetOptions head;
  head.title = title;
  head.asked = asked(command);
  head.notice = command.notice;
  return head;
}

Result<std::string> quotes_text(Store& store, const SheetCommand& command) {
  auto rows = find_all(store, command);
  if (!rows) return fail(rows.error());
  return markdown_sheet(*rows, head_of(command, "Quotes"));
}

Result<std::string> entities_text(Store& store, const SheetCommand& command) {
  EntityQuery query;
  query.article = command.article;
  query.since = command.since;
  query.until = command.until;
  auto entities = store.find_entities(query);
  if (!entities) return fail(entities.error());
  return entity_sheet(*entities, head_of(command, "People and bodies"));
}

/// A mistyped article would else give an empty sheet.
std::optional<Error> fault_of_article(Store& store,
                                      const SheetCommand& command) {
  if (command.article.empty()) return std::nullopt;
  auto known = store.has_article(command.article);
  if (!known) return known.error();
  if (*known) return std::nullopt;
  return Error{Kind::not_found,
               "has no article '" + command.article +
                   "'; name one as the sheet does, by its path or url",
               command.store};
}

}  // namespace

std::string asked(const SheetCommand& command) {
  std::string words;
  for (const std::string& speaker : command.speakers) {
    words += (words.empty() ? "" : ", ") + speaker;
  }
  const auto add = [&words](const char* what, const std::string& value) {
    if (value.empty()) return;
    words += (words.empty() ? "" : "; ") + (what + value);
  };
  add("since ", command.since);
  add("until ", command.until);
  add("about ", command.about);
  add("article ", command.article);
  return words;
}

Outcome run_sheet(const SheetCommand& command, Output& output) {
  auto store = Store::open(command.store, Mode::read_only);
  if (!store) return could_not_run(store.error());
  if (const auto error = fault_of_article(*store, command)) {
    return could_not_run(*error);
  }
  auto text = command.entities ? entities_text(*store, command)
                               : quotes_text(*store, command);
  if (!text) return could_not_run(text.error());
  auto written = output.write(*text);
  return written ? Outcome{} : could_not_run(written.error());
}

}  // namespace onrecord::cli
