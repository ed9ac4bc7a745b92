#include "onrecord/store/changes.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "onrecord/store/database.h"

// Places are only comparable within one version of a text: a paragraph put in
// on top moves all that follows, and a decision carried over by place would
// then vouch for other words. So across versions only equal words count.

namespace onrecord {
namespace {

constexpr char kQuotes[] = R"sql(
  SELECT id, start_at, end_at, content,
    json_array(type, act, polarity, content, source, cue, speaker, dossier,
               status, reason, said_on),
    speaker, rule, rule_version
  FROM quotes WHERE article = ? ORDER BY start_at, end_at, id)sql";
constexpr char kBury[] =
    "INSERT OR REPLACE INTO tombstones VALUES (?,?,?,?,?,?,?,?,?,?)";
constexpr char kRaise[] =
    "DELETE FROM tombstones WHERE article = ?1 AND quote IN "
    "(SELECT id FROM quotes WHERE article = ?1)";
constexpr char kLoose[] =
    "SELECT decided_on, reviewer, time, content_hash, start_at, end_at, "
    "content FROM decisions WHERE article = ? AND quote IS NULL";
constexpr char kAttach[] =
    "UPDATE decisions SET quote = ? "
    "WHERE decided_on = ? AND reviewer = ? AND time = ?";
constexpr char kDecide[] = R"sql(
  INSERT OR REPLACE INTO decisions (decided_on, reviewer, time, article,
    content_hash, quote, verdict, speaker, note, start_at, end_at, content)
  SELECT q.id, ?2, ?3, q.article, a.content_hash, q.id, ?4, ?5, ?6,
    q.start_at, q.end_at, q.content
  FROM quotes q JOIN articles a ON a.key = q.article WHERE q.id = ?1
  RETURNING 1)sql";

/// What is looked for among the quotes of now.
struct Wanted {
  std::string_view id;
  CodeSpan span;
  std::string_view content;
  bool same_text = false;
};

std::size_t shared(CodeSpan a, CodeSpan b) {
  return a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin)
                       : 0;
}

/// The same quote beyond doubt.
bool is_same(const Wanted& wanted, const OldQuote& quote) {
  return wanted.same_text ? quote.id == wanted.id
                          : quote.content == wanted.content;
}

using Taken = std::vector<bool>;

std::optional<std::size_t> find_same(const Wanted& wanted,
                                     const std::vector<OldQuote>& now,
                                     const Taken& taken) {
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (!taken[i] && is_same(wanted, now[i])) return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_overlap(const Wanted& wanted,
                                        const std::vector<OldQuote>& now,
                                        const Taken& taken) {
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t i = 0; wanted.same_text && i < now.size(); ++i) {
    const std::size_t size = shared(wanted.span, now[i].span);
    if (taken[i] || size <= most) continue;
    most = size;
    best = i;
  }
  return best;
}

void bury(Database& database, const Replacement& replacement,
          const OldQuote& quote) {
  auto row = database.statement(kBury);
  row->bind(quote.id).bind(replacement.key).bind(quote.content);
  row->bind_or_null(quote.speaker).bind(quote.span);
  row->bind(replacement.old_hash).bind_or_null(quote.rule);
  row->bind_or_null(quote.rule_version).bind(replacement.rules_version);
  database.run(*row);
}

struct Loose {
  std::string decided_on;
  std::string reviewer;
  std::string time;
  std::string content_hash;
  CodeSpan span;
  std::string content;
};

std::vector<Loose> loose_decisions(Database& database, const std::string& key) {
  std::vector<Loose> loose;
  auto row = database.statement(kLoose);
  row->bind(key);
  while (database.step(*row)) {
    loose.push_back({row->text(0), row->text(1), row->text(2), row->text(3),
                     row->span(4), row->text(6)});
  }
  return loose;
}

/// "No comment." may stand twice in an article, from two mouths.
bool is_ambiguous(const Wanted& wanted, const std::vector<OldQuote>& now) {
  return std::count_if(now.begin(), now.end(), [&](const OldQuote& quote) {
           return is_same(wanted, quote);
         }) > 1;
}

std::string_view word(Verdict verdict) {
  constexpr std::string_view kWords[] = {"accept", "fix", "reject"};
  return kWords[static_cast<std::size_t>(verdict)];
}

}  // namespace

std::vector<OldQuote> quotes_of(Database& database, const std::string& key) {
  std::vector<OldQuote> quotes;
  auto row = database.statement(kQuotes);
  row->bind(key);
  while (database.step(*row)) {
    quotes.push_back({row->text(0), row->span(1), row->text(3), row->text(4),
                      row->text(5), row->text(6), row->text(7)});
  }
  return quotes;
}

AddOutcome bury_lost(Database& database, const Replacement& replacement,
                     const std::vector<OldQuote>& before) {
  const std::vector<OldQuote> now = quotes_of(database, replacement.key);
  AddOutcome outcome{AddOutcome::What::replaced, 0, 0, 0};
  Taken taken(now.size(), false);
  std::vector<const OldQuote*> left;
  auto wanted = [&](const OldQuote& old) {
    return Wanted{old.id, old.span, old.content, replacement.same_text()};
  };
  auto take = [&](const OldQuote& old, std::size_t i) {
    taken[i] = true;
    if (old.face != now[i].face) ++outcome.changed;
  };
  for (const OldQuote& old : before) {
    const auto same = find_same(wanted(old), now, taken);
    same ? take(old, *same) : left.push_back(&old);
  }
  for (const OldQuote* old : left) {
    const auto over = find_overlap(wanted(*old), now, taken);
    if (over) {
      take(*old, *over);
    } else {
      bury(database, replacement, *old);
      ++outcome.lost;
    }
  }
  outcome.gained =
      static_cast<std::size_t>(std::count(taken.begin(), taken.end(), false));
  auto raise = database.statement(kRaise);
  raise->bind(replacement.key);
  database.run(*raise);
  return outcome;
}

void attach_decisions(Database& database, const std::string& key,
                      const std::string& content_hash) {
  const std::vector<Loose> loose = loose_decisions(database, key);
  if (loose.empty()) return;
  const std::vector<OldQuote> now = quotes_of(database, key);
  const Taken none(now.size(), false);
  for (const Loose& decision : loose) {
    const Wanted wanted{decision.decided_on, decision.span, decision.content,
                        decision.content_hash == content_hash};
    if (is_ambiguous(wanted, now)) continue;
    auto found = find_same(wanted, now, none);
    if (!found) found = find_overlap(wanted, now, none);
    if (!found) continue;
    auto row = database.statement(kAttach);
    row->bind(now[*found].id).bind(decision.decided_on);
    row->bind(decision.reviewer).bind(decision.time);
    database.run(*row);
  }
}

Result<bool> file_decision(Database& database, const Decision& decision) {
  auto row = database.statement(kDecide);
  row->bind(decision.quote).bind(decision.reviewer).bind(decision.time);
  row->bind(word(decision.verdict)).bind_or_null(decision.speaker);
  row->bind_or_null(decision.note);
  const bool found = database.step(*row);
  database.run(*row);
  if (auto filed = database.outcome(); !filed) return filed;
  if (found) return true;
  return fail(Kind::not_found,
              "there is no quote " + decision.quote +
                  " in this store; `onrecord export` lists their ids");
}

}  // namespace onrecord
