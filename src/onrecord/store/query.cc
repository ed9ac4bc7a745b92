#include "onrecord/store/query.h"

#include <string_view>
#include <utility>

#include "onrecord/model/record.h"
#include "onrecord/store/database.h"
#include "onrecord/store/printed_marks.h"
#include "onrecord/store/search_key.h"

// The SQL is put together from the conditions that were asked for: one
// statement with "or nothing was asked" in each place could use no index.

namespace onrecord {
namespace {

constexpr std::string_view kSelect = R"sql(
  SELECT q.id, a.key, a.doc, a.title, a.byline, a.outlet, a.published, a.url,
    q.type, q.act, q.polarity, q.start_at, q.end_at, q.source, q.cue,
    q.speaker, q.speaker_class, q.dossier, q.role, q.affiliation, q.status,
    q.reason, q.context, q.rule, q.confidence, d.verdict, d.speaker,
    q.row, q.type = 'direct' OR EXISTS (SELECT 1 FROM trail t
      WHERE t.quote = q.row AND t.step = 'verbatim'))sql";
// The latest decision on a quote counts.
constexpr std::string_view kFrom = R"sql(
  FROM quotes q JOIN articles a ON a.key = q.article
  LEFT JOIN decisions d ON d.quote = q.id AND (d.time, d.reviewer) = (
    SELECT l.time, l.reviewer FROM decisions l WHERE l.quote = q.id
    ORDER BY l.time DESC, l.reviewer DESC LIMIT 1)
  WHERE d.verdict IS NOT 'reject')sql";
constexpr std::string_view kOrder =
    " ORDER BY coalesce(q.said_on, a.published), a.key, q.start_at, q.id";
// A name leads to dossiers, and a dossier to all its quotes: an alias known in
// one article finds those where it does not stand. Fixed ones are looked at
// one by one, since what people wrote is not among the names.
constexpr std::string_view kSpeaker = R"sql(
  AND q.row IN (
    SELECT quote FROM speaker_names WHERE candidate <= ? AND name IN (
      SELECT ?
      UNION SELECT k.dossier FROM speaker_names n JOIN quotes k
        ON k.row = n.quote WHERE n.name = ? AND n.candidate = 0
        AND k.dossier IS NOT NULL)
    UNION SELECT k.row FROM decisions f JOIN quotes k ON k.id = f.quote
      WHERE f.verdict = 'fix'))sql";
// "2022-03" is neither before 2022-03-08 nor after it.
constexpr std::string_view kSince = R"sql(
  AND coalesce(q.said_on, a.published) >=
    substr(?, 1, length(coalesce(q.said_on, a.published))))sql";
constexpr std::string_view kUntil = R"sql(
  AND substr(coalesce(q.said_on, a.published), 1, length(?)) <=
    substr(?, 1, length(coalesce(q.said_on, a.published))))sql";
constexpr std::string_view kMatches =
    ", q.row IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ?)";

// With what stands before and behind: the record leaves outer marks out.
constexpr char kPieces[] = R"sql(
  SELECT substr(a.text, max(1, p.start_at - 2), min(3, p.start_at)), p.text,
    substr(a.text, p.end_at + 1, 3)
  FROM pieces p JOIN quotes q ON q.row = p.quote
  JOIN articles a ON a.key = q.article
  WHERE p.quote = ? AND p.nested = 0 ORDER BY p.n)sql";
constexpr char kCandidates[] =
    "SELECT name FROM candidates WHERE quote = ? ORDER BY n";
constexpr char kDetails[] =
    "SELECT name, coalesce(iif(name = 'when', value, NULL), text) "
    "FROM details WHERE quote = ?";
constexpr char kText[] = "SELECT title, text FROM articles WHERE key = ?";

constexpr int kVerdictColumn = 25;
constexpr int kRowColumn = 27;
constexpr int kVerbatimColumn = 28;
constexpr int kMatchColumn = 29;

/// Every word as FTS5 reads it, none of them an operator.
std::string fts_words(std::string_view key) {
  std::string words = "\"";
  for (char c : key) {
    if (c == ' ')
      words += "\" \"";
    else if (c == '"')
      words += "\"\"";
    else
      words += c;
  }
  return words + '"';
}

/// 'speech','document'
std::string quoted_acts(const std::vector<Act>& acts) {
  std::string list;
  for (Act act : acts) {
    if (!list.empty()) list += ',';
    list += '\'';
    list += word(act);
    list += '\'';
  }
  return list;
}

class Search {
 public:
  Search(Database& database, const QuoteQuery& query)
      : database_(database),
        query_(query),
        speaker_(search_key(query.speaker)),
        about_(search_key(query.about)),
        match_(fts_words(about_)) {}

  std::vector<FiledQuote> quotes();

 private:
  std::string sql() const;
  void bind(Statement& rows) const;
  bool is_wanted(const Statement& row);
  bool article_has_words(const std::string& key);
  FiledQuote read(const Statement& row) const;
  void read_details(std::uint64_t number, FiledQuote& quote) const;
  std::vector<std::string> pieces(std::uint64_t quote) const;
  std::vector<std::string> list(const char* sql, std::uint64_t quote) const;

  Database& database_;
  const QuoteQuery& query_;
  std::string speaker_;
  std::string about_;
  std::string match_;
  std::string last_article_;  ///< looked through, with what was found
  bool last_answer_ = false;
};

std::string Search::sql() const {
  std::string sql(kSelect);
  if (!about_.empty()) sql += kMatches;
  sql += kFrom;
  if (!speaker_.empty()) sql += kSpeaker;
  if (!query_.since.empty()) sql += kSince;
  if (!query_.until.empty()) sql += kUntil;
  if (!query_.article.empty()) sql += " AND (a.key = ? OR a.doc = ?)";
  sql += " AND q.act IN (" + quoted_acts(query_.acts) + ')';
  if (query_.min_confidence > 0) sql += " AND q.confidence >= ?";
  if (!query_.include_undecided) {
    sql += " AND (q.status = 'attributed' OR d.verdict IS 'fix')";
  }
  return sql.append(kOrder);
}

/// In the order in which `sql` asks.
void Search::bind(Statement& rows) const {
  if (!about_.empty()) rows.bind(match_);
  if (!speaker_.empty()) {
    rows.bind(std::uint64_t{query_.include_undecided});
    rows.bind(speaker_).bind(speaker_);
  }
  if (!query_.since.empty()) rows.bind(query_.since);
  if (!query_.until.empty()) rows.bind(query_.until).bind(query_.until);
  if (!query_.article.empty()) rows.bind(query_.article).bind(query_.article);
  if (query_.min_confidence > 0) rows.bind(query_.min_confidence);
}

bool Search::article_has_words(const std::string& key) {
  if (key == last_article_) return last_answer_;
  auto row = database_.statement(kText);
  row->bind(key);
  database_.step(*row);
  const std::string text = row->text(0) + '\n' + row->text(1);
  last_article_ = key;
  last_answer_ = has_words(search_key(text), about_);
  return last_answer_;
}

bool Search::is_wanted(const Statement& row) {
  if (!speaker_.empty() && row.view(kVerdictColumn) == "fix") {
    const std::string fixed = search_key(row.view(kVerdictColumn + 1));
    if (fixed != speaker_ && last_word(fixed) != speaker_) return false;
  }
  return about_.empty() || row.number(kMatchColumn) != 0 ||
         article_has_words(row.text(1));
}

std::vector<std::string> Search::pieces(std::uint64_t quote) const {
  std::vector<std::string> texts;
  auto row = database_.statement(kPieces);
  row->bind(quote);
  while (database_.step(*row)) {
    texts.push_back(with_marks(row->view(0), row->view(1), row->view(2)));
  }
  return texts;
}

std::vector<std::string> Search::list(const char* sql,
                                      std::uint64_t quote) const {
  std::vector<std::string> texts;
  auto row = database_.statement(sql);
  row->bind(quote);
  while (database_.step(*row)) texts.push_back(row->text(0));
  return texts;
}

void Search::read_details(std::uint64_t number, FiledQuote& quote) const {
  auto row = database_.statement(kDetails);
  row->bind(number);
  while (database_.step(*row)) {
    const std::string_view name = row->view(0);
    if (name == "when") quote.when = row->text(1);
    if (name == "medium") quote.medium = row->text(1);
    if (name == "addressee") quote.addressee = row->text(1);
    if (name == "via") quote.via = row->text(1);
  }
}

FiledQuote Search::read(const Statement& row) const {
  FiledQuote quote;
  int column = 0;
  const auto next = [&] { return row.text(column++); };
  quote.id = next();
  quote.article = {next(), next(), next(), next(), next(), next(), next()};
  quote.type = next();
  quote.act = next();
  quote.polarity = next();
  quote.place = row.span(column);
  column += 2;
  for (std::string* field :
       {&quote.source, &quote.cue, &quote.speaker, &quote.speaker_kind,
        &quote.dossier, &quote.role, &quote.affiliation, &quote.status,
        &quote.reason, &quote.context, &quote.rule}) {
    *field = next();
  }
  quote.confidence = row.real(column++);
  quote.verdict = next();
  const std::uint64_t number = row.number(kRowColumn);
  quote.verbatim = row.number(kVerbatimColumn) != 0;
  quote.content = pieces(number);
  quote.candidates = list(kCandidates, number);
  read_details(number, quote);
  return quote;
}

/// What a person wrote stands for what was found.
void apply_fix(FiledQuote& quote, std::string speaker) {
  quote.speaker = std::move(speaker);
  quote.speaker_kind = word(SpeakerClass::named);
  quote.status = word(Status::attributed);
  for (std::string* stale :
       {&quote.dossier, &quote.role, &quote.affiliation, &quote.reason}) {
    stale->clear();
  }
  quote.candidates.clear();
}

std::vector<FiledQuote> Search::quotes() {
  std::vector<FiledQuote> found;
  Statement rows = database_.prepare(sql());
  bind(rows);
  while (database_.step(rows)) {
    if (!is_wanted(rows)) continue;
    found.push_back(read(rows));
    if (found.back().verdict == "fix") {
      apply_fix(found.back(), rows.text(kVerdictColumn + 1));
    }
  }
  return found;
}

}  // namespace

std::vector<FiledQuote> find_quotes(Database& database,
                                    const QuoteQuery& query) {
  return Search(database, query).quotes();
}

}  // namespace onrecord
