#include "cli/sheet_command.h"

#include <iterator>
#include <set>
#include <utility>

#include "cli/article_run.h"
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
  return words;
}

Outcome run_sheet(const SheetCommand& command, Output& output) {
  auto store = Store::open(command.store, Mode::read_only);
  if (!store) return could_not_run(store.error());
  auto rows = find_all(*store, command);
  if (!rows) return could_not_run(rows.error());
  SheetOptions head;
  head.asked = asked(command);
  head.notice = command.notice;
  auto written = output.write(markdown_sheet(*rows, head));
  return written ? Outcome{} : could_not_run(written.error());
}

}  // namespace onrecord::cli
