#include "onrecord/store/export.h"

#include <ostream>

#include "onrecord/store/database.h"

// SQLite writes the JSON itself (json_object keeps the order of its
// arguments), so each kind of line is one SELECT, to be read beside the schema.

namespace onrecord {
namespace {

constexpr char kArticles[] = R"sql(
  SELECT json_object('kind', 'article', 'key', key, 'doc', doc,
    'title', title, 'byline', byline, 'outlet', outlet,
    'published', published, 'modified', modified, 'url', url,
    'language', language, 'content_hash', content_hash,
    'rules_version', rules_version, 'body', body, 'repairs', repairs,
    'text', text)
  FROM articles ORDER BY key)sql";
constexpr char kVersions[] = R"sql(
  SELECT json_object('kind', 'version', 'article', article,
    'content_hash', content_hash, 'title', title, 'published', published,
    'modified', modified, 'text', text)
  FROM versions ORDER BY article, content_hash)sql";
// A dossier that nothing links to any more says nothing of the articles.
constexpr char kDossiers[] = R"sql(
  SELECT json_object('kind', 'dossier', 'id', id, 'name', name, 'class', kind,
    'ids', json(ids))
  FROM dossiers d WHERE EXISTS (SELECT 1 FROM entities WHERE dossier = d.id)
  ORDER BY id)sql";
constexpr char kEntities[] = R"sql(
  SELECT json_object('kind', 'entity', 'article', article, 'id', id,
    'name', name, 'class', kind, 'dossier', dossier, 'role', role,
    'affiliation', affiliation, 'gender', gender)
  FROM entities ORDER BY article, id)sql";
constexpr char kMentions[] = R"sql(
  SELECT json_object('kind', 'mention', 'article', article, 'n', n,
    'start', start_at, 'end', end_at, 'text', text, 'class', kind,
    'entity', entity, 'inside', inside, 'value', value, 'rule', rule)
  FROM mentions ORDER BY article, n)sql";
constexpr char kQuotes[] = R"sql(
  SELECT json_object('kind', 'quote', 'id', id, 'article', article,
    'type', type, 'act', act, 'polarity', polarity,
    'pieces', (SELECT json_group_array(json_array(start_at, end_at, text))
      FROM (SELECT * FROM pieces WHERE quote = row AND nested = 0 ORDER BY n)),
    'source', json_array(source, source_start, source_end,
      source_head_start, source_head_end),
    'cue', json_array(cue, cue_start, cue_end, cue_head_start, cue_head_end),
    'speaker', json_array(speaker, speaker_class, entity, dossier, role,
      affiliation, gender),
    'status', status, 'reason', reason,
    'candidates', (SELECT json_group_array(json_array(name, entity, score,
        why))
      FROM (SELECT * FROM candidates WHERE quote = q.row ORDER BY n)),
    'details', (SELECT json_group_object(name, json_array(start_at, end_at,
        text, value))
      FROM (SELECT * FROM details WHERE quote = q.row ORDER BY name)),
    'context', json_array(context_start, context_end),
    'rule', rule, 'rule_version', rule_version, 'confidence', confidence,
    'trail', (SELECT json_group_array(json_array(step, how, json(captures),
        from_start, from_end))
      FROM (SELECT * FROM trail WHERE quote = q.row ORDER BY n)))
  FROM quotes q ORDER BY article, start_at, end_at, id)sql";
constexpr char kNested[] = R"sql(
  SELECT json_object('kind', 'nested', 'quote', k.id, 'n', n,
    'pieces', (SELECT json_group_array(json_array(start_at, end_at, text))
      FROM (SELECT * FROM pieces p WHERE p.quote = q.quote AND p.nested = q.n
            ORDER BY n)),
    'source', json_array(q.source, q.source_start, q.source_end,
      q.source_head_start, q.source_head_end),
    'cue', json_array(q.cue, q.cue_start, q.cue_end, q.cue_head_start,
      q.cue_head_end),
    'speaker', json_array(q.speaker, q.speaker_class, q.entity, q.dossier,
      q.role, q.affiliation, q.gender))
  FROM nested_quotes q JOIN quotes k ON k.row = q.quote
  ORDER BY k.article, k.start_at, k.end_at, k.id, n)sql";
constexpr char kTombstones[] = R"sql(
  SELECT json_object('kind', 'tombstone', 'quote', quote, 'article', article,
    'content', content, 'speaker', speaker, 'start', start_at, 'end', end_at,
    'content_hash', content_hash, 'rule', rule, 'rule_version', rule_version,
    'lost_with', lost_with)
  FROM tombstones ORDER BY article, quote)sql";
constexpr char kDecisions[] = R"sql(
  SELECT json_object('kind', 'decision', 'decided_on', decided_on,
    'reviewer', reviewer, 'time', time, 'article', article,
    'content_hash', content_hash, 'quote', quote, 'verdict', verdict,
    'speaker', speaker, 'note', note, 'start', start_at, 'end', end_at,
    'content', content)
  FROM decisions ORDER BY decided_on, reviewer, time)sql";
constexpr char kRules[] = R"sql(
  SELECT json_object('kind', 'rule', 'rule', rule, 'version', version)
  FROM rules ORDER BY rule, version)sql";

constexpr const char* kExports[] = {
    kArticles, kVersions,   kDossiers,  kEntities, kMentions,
    kQuotes,   kNested,     kTombstones, kDecisions, kRules};

}  // namespace

Result<std::size_t> write_export(Database& database, std::ostream& out) {
  std::size_t lines = 0;
  const bool inner = database.in_transaction();
  // One transaction: another program may be adding meanwhile.
  if (!inner) database.execute("BEGIN");
  for (const char* sql : kExports) {
    auto row = database.statement(sql);
    for (; out && database.step(*row); ++lines) out << row->view(0) << '\n';
  }
  auto read = database.outcome();
  if (!inner) database.execute("COMMIT");
  (void)database.outcome();
  if (!read) return fail(read.error());
  if (!out.flush()) {
    return fail(Kind::refused,
                "the export could not be written whole; make room and run "
                "again");
  }
  return lines;
}

}  // namespace onrecord
