#include "onrecord/store/filing.h"

#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

#include "onrecord/model/record.h"
#include "onrecord/store/database.h"
#include "onrecord/store/dossier_filing.h"
#include "onrecord/store/search_key.h"
#include "onrecord/text/utf8.h"

// Byte spans become code points here, through one map an article.

namespace onrecord {
namespace {

constexpr char kFileArticle[] = R"sql(
  INSERT INTO articles (key, doc, title, byline, outlet, published, modified,
    url, language, content_hash, rules_version, body, repairs, text)
  VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)
  ON CONFLICT (key) DO UPDATE SET doc = excluded.doc, title = excluded.title,
    byline = excluded.byline, outlet = excluded.outlet,
    published = excluded.published, modified = excluded.modified,
    url = excluded.url, language = excluded.language,
    content_hash = excluded.content_hash,
    rules_version = excluded.rules_version, body = excluded.body,
    repairs = excluded.repairs, text = excluded.text)sql";
constexpr char kFileEntity[] = "INSERT INTO entities VALUES (?,?,?,?,?,?,?,?)";
constexpr char kFileMention[] = 
    "INSERT INTO mentions VALUES (?,?,?,?,?,?,?,?,?,?)";
constexpr char kFileRule[] = "INSERT OR IGNORE INTO rules VALUES (?,?)";
constexpr char kFileQuote[] = R"sql(
  INSERT INTO quotes (id, article, start_at, end_at, type, act, polarity,
    content, source, source_start, source_end, source_head_start,
    source_head_end, cue, cue_start, cue_end, cue_head_start, cue_head_end,
    speaker, speaker_class, entity, dossier, role, affiliation, gender, status,
    reason, said_on, context, context_start, context_end, rule, rule_version,
    confidence)
  VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
  )sql";
constexpr char kFileNested[] =
    "INSERT INTO nested_quotes VALUES "
    "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr char kFilePiece[] = "INSERT INTO pieces VALUES (?,?,?,?,?,?)";
constexpr char kFileDetail[] = "INSERT INTO details VALUES (?,?,?,?,?,?)";
constexpr char kFileCandidate[] = "INSERT INTO candidates VALUES (?,?,?,?,?,?)";
constexpr char kFileStep[] = "INSERT INTO trail VALUES (?,?,?,?,?,?,?)";
constexpr char kFileName[] =
    "INSERT OR IGNORE INTO speaker_names VALUES (?,?,?)";
constexpr char kFileRun[] =
    "INSERT OR REPLACE INTO runs VALUES (?,?,?,?,?,?,?)";
constexpr char kFileFailure[] =
    "INSERT OR IGNORE INTO run_failures VALUES (?,?,?)";

std::string joined(const std::vector<std::string>& parts,
                   std::string_view glue) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += glue;
    all += part;
  }
  return all;
}

class Filing {
 public:
  Filing(Database& database, const Extraction& extraction)
      : database_(database),
        extraction_(extraction),
        key_(extraction.article.key),
        map_(extraction.text.bytes) {}

  void article(const std::string& rules_version);
  void entities(const FiledDossiers& known);
  void mentions();
  void quote(const Quote& quote);

 private:
  std::string_view slice(ByteSpan span) const {
    return extraction_.text.slice(span);
  }
  CodeSpan code(ByteSpan span) const { return map_.code_points(span); }
  std::string content(const Quote& quote) const;
  void bind_phrase(Statement& row, const std::optional<Phrase>& phrase) const;
  static void bind_speaker(Statement& row,
                           const std::optional<Speaker>& speaker);
  void quote_row(const Quote& quote);
  void nested(const Quote& quote);
  void pieces(std::size_t nested, const std::vector<ByteSpan>& content);
  void detail(std::string_view name, const std::optional<Detail>& detail);
  void details(const Quote& quote);
  void candidates(const Quote& quote);
  void trail(const Quote& quote);
  std::string captures(const TrailStep& step) const;
  void names(const Quote& quote);
  void names_of(std::string_view name, std::string_view dossier,
                const std::string& entity, bool candidate);
  void name(std::string_view key, bool candidate);

  Database& database_;
  const Extraction& extraction_;
  const std::string& key_;
  OffsetMap map_;
  std::uint64_t row_ = 0;  ///< of the quote that is being filed
  /// What the article calls an entity, as keys, by the entity's id.
  std::unordered_map<std::string, std::set<std::string>> called_;
  std::unordered_map<std::string, std::string> dossiers_;
};

void Filing::article(const std::string& rules_version) {
  const Article& article = extraction_.article;
  auto row = database_.statement(kFileArticle);
  row->bind(article.key).bind(article.doc).bind_or_null(article.title);
  row->bind_or_null(article.byline).bind_or_null(article.outlet);
  row->bind_or_null(article.published).bind_or_null(article.modified);
  row->bind_or_null(article.url).bind_or_null(article.language);
  row->bind(article.content_hash).bind(rules_version);
  row->bind(std::uint64_t{article.body});
  row->bind(std::uint64_t{article.repairs}).bind(extraction_.text.bytes);
  database_.run(*row);
}

void Filing::entities(const FiledDossiers& known) {
  for (const Entity& entity : extraction_.entities) {
    if (!entity.dossier.empty()) {
      file_dossier(database_, entity.dossier, known);
    }
    auto row = database_.statement(kFileEntity);
    row->bind(key_).bind(entity.id).bind(entity.name).bind(entity.kind);
    row->bind_or_null(entity.dossier).bind_or_null(entity.role);
    row->bind_or_null(entity.affiliation).bind_or_null(entity.gender);
    database_.run(*row);
    dossiers_[entity.id] = entity.dossier;
  }
}

void Filing::mentions() {
  std::uint64_t n = 0;
  for (const Mention& mention : extraction_.mentions) {
    const Entity& entity = extraction_.entities[mention.entity];
    auto row = database_.statement(kFileMention);
    row->bind(key_).bind(n++).bind(code(mention.span));
    row->bind(slice(mention.span)).bind(mention.kind).bind(entity.id);
    mention.inside ? row->bind(std::uint64_t{*mention.inside})
                   : row->bind_null();
    row->bind_or_null(mention.value);
    row->bind_or_null(extraction_.rules[mention.rule]);
    database_.run(*row);
    // A role or a pronoun names many; only a name of its own kind is a key.
    if (mention.kind == entity.kind) {
      called_[entity.id].insert(search_key(slice(mention.span)));
    }
  }
}

std::string Filing::content(const Quote& quote) const {
  std::vector<std::string> pieces;
  for (ByteSpan piece : quote.content) pieces.emplace_back(slice(piece));
  return joined(pieces, " [..] ");
}

void Filing::bind_phrase(Statement& row,
                         const std::optional<Phrase>& phrase) const {
  if (!phrase) {
    row.bind_null(5);
    return;
  }
  row.bind(slice(phrase->span)).bind(code(phrase->span));
  row.bind(code(phrase->head));
}

void Filing::bind_speaker(Statement& row,
                          const std::optional<Speaker>& speaker) {
  if (!speaker) {
    row.bind_null(7);
    return;
  }
  row.bind_or_null(speaker->name).bind(word(speaker->kind));
  row.bind_or_null(speaker->entity).bind_or_null(speaker->dossier);
  row.bind_or_null(speaker->role).bind_or_null(speaker->affiliation);
  row.bind_or_null(speaker->gender);
}

void Filing::quote_row(const Quote& quote) {
  const std::string words = content(quote);
  const ByteSpan whole = hull(quote.content.front(), quote.content.back());
  const auto& when = quote.details.when;
  auto row = database_.statement(kFileQuote);
  row->bind(quote.id).bind(key_).bind(code(whole)).bind(word(quote.type));
  row->bind(word(quote.act)).bind(word(quote.polarity)).bind(words);
  bind_phrase(*row, quote.source);
  bind_phrase(*row, quote.cue);
  bind_speaker(*row, quote.speaker);
  row->bind(word(quote.status)).bind_or_null(word(quote.reason));
  row->bind_or_null(when ? std::string_view(when->value) : "");
  row->bind(slice(quote.context)).bind(code(quote.context));
  row->bind_or_null(quote.rule).bind_or_null(quote.rule_version);
  row->bind(quote.confidence);
  database_.run(*row);
  row_ = database_.last_row();
}

void Filing::quote(const Quote& quote) {
  if (!quote.rule.empty() && !quote.rule_version.empty()) {
    auto rule = database_.statement(kFileRule);
    rule->bind(quote.rule).bind(quote.rule_version);
    database_.run(*rule);
  }
  quote_row(quote);
  pieces(0, quote.content);
  nested(quote);
  details(quote);
  candidates(quote);
  trail(quote);
  names(quote);
}

void Filing::nested(const Quote& quote) {
  std::uint64_t n = 0;
  for (const NestedQuote& inner : quote.nested) {
    auto row = database_.statement(kFileNested);
    row->bind(row_).bind(++n);
    bind_phrase(*row, inner.source);
    bind_phrase(*row, inner.cue);
    bind_speaker(*row, inner.speaker);
    database_.run(*row);
    pieces(n, inner.content);
  }
}

void Filing::pieces(std::size_t nested, const std::vector<ByteSpan>& content) {
  std::uint64_t n = 0;
  for (ByteSpan piece : content) {
    auto row = database_.statement(kFilePiece);
    row->bind(row_).bind(std::uint64_t{nested}).bind(n++);
    row->bind(code(piece)).bind(slice(piece));
    database_.run(*row);
  }
}

void Filing::detail(std::string_view name,
                    const std::optional<Detail>& detail) {
  if (!detail) return;
  auto row = database_.statement(kFileDetail);
  row->bind(row_).bind(name).bind(code(detail->span));
  row->bind(slice(detail->span)).bind_or_null(detail->value);
  database_.run(*row);
}

void Filing::details(const Quote& quote) {
  detail("when", quote.details.when);
  detail("medium", quote.details.medium);
  detail("addressee", quote.details.addressee);
  detail("via", quote.details.via);
  detail("place", quote.details.place);
  detail("anonymity", quote.details.anonymity);
}

void Filing::candidates(const Quote& quote) {
  std::uint64_t n = 0;
  for (const Candidate& candidate : quote.candidates) {
    const std::string why = joined(candidate.why, "; ");
    auto row = database_.statement(kFileCandidate);
    row->bind(row_).bind(n++).bind(candidate.name);
    row->bind_or_null(candidate.entity).bind(candidate.score);
    row->bind_or_null(why);
    database_.run(*row);
  }
}

/// {"content":[10,20]}; names come from rule files: a-z, 0-9 and _.
std::string Filing::captures(const TrailStep& step) const {
  std::string json;
  for (const Capture& capture : step.captures) {
    const CodeSpan span = code(capture.span);
    json += json.empty() ? "{\"" : ",\"";
    json += capture.name + "\":[" + std::to_string(span.begin) + ',' +
            std::to_string(span.end) + ']';
  }
  return json.empty() ? json : json + '}';
}

void Filing::trail(const Quote& quote) {
  std::uint64_t n = 0;
  for (const TrailStep& step : quote.trail) {
    const std::string places = captures(step);
    auto row = database_.statement(kFileStep);
    row->bind(row_).bind(n++).bind(step.step).bind(step.how);
    row->bind_or_null(places);
    step.from ? row->bind(code(*step.from)) : row->bind_null(2);
    database_.run(*row);
  }
}

void Filing::name(std::string_view key, bool candidate) {
  if (key.empty()) return;
  auto row = database_.statement(kFileName);
  row->bind(key).bind(row_).bind(std::uint64_t{candidate});
  database_.run(*row);
}

void Filing::names_of(std::string_view called, std::string_view dossier,
                      const std::string& entity, bool candidate) {
  const std::string key = search_key(called);
  name(key, candidate);
  name(last_word(key), candidate);
  name(dossier, candidate);
  const auto others = called_.find(entity);
  if (others == called_.end()) return;
  for (const std::string& other : others->second) {
    name(other, candidate);
  }
}

void Filing::names(const Quote& quote) {
  if (quote.speaker) {
    const Speaker& speaker = *quote.speaker;
    names_of(speaker.name, speaker.dossier, speaker.entity, false);
  }
  if (quote.status != Status::undecided) return;
  for (const Candidate& candidate : quote.candidates) {
    const auto dossier = dossiers_.find(candidate.entity);
    names_of(candidate.name, dossier == dossiers_.end() ? "" : dossier->second,
             candidate.entity, true);
  }
}

}  // namespace

void file_extraction(Database& database, const Extraction& extraction,
                     const FilingContext& context) {
  Filing filing(database, extraction);
  filing.article(context.rules_version);
  filing.entities(context.dossiers);
  filing.mentions();
  for (const Quote& quote : extraction.quotes) filing.quote(quote);
}

void file_run(Database& database, const Run& run) {
  auto row = database.statement(kFileRun);
  row->bind(run.started).bind(run.finished).bind(run.rules_version);
  row->bind(std::uint64_t{run.added}).bind(std::uint64_t{run.replaced});
  row->bind(std::uint64_t{run.unchanged});
  row->bind(std::uint64_t{run.failures.size()});
  database.run(*row);
  for (const auto& [doc, message] : run.failures) {
    auto failure = database.statement(kFileFailure);
    failure->bind(run.started).bind(doc).bind(message);
    database.run(*failure);
  }
}

}  // namespace onrecord
