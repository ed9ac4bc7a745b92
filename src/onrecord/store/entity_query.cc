#include "onrecord/store/entity_query.h"

#include <algorithm>

#include "onrecord/store/database.h"

namespace onrecord {
namespace {

constexpr char kSelect[] = R"sql(
  SELECT a.key, a.doc, a.title, a.byline, a.outlet, a.published, a.url,
    e.id, e.name, e.kind, e.dossier, d.name, e.role, e.affiliation, e.gender,
    m.mentions, f.start_at, f.end_at,
    substr(a.text, max(1, f.start_at - 99), min(100, f.start_at)),
    f.text, substr(a.text, f.end_at + 1, 100)
  FROM articles a JOIN entities e ON e.article = a.key
  JOIN (SELECT article, entity, count(*) AS mentions, min(n) AS first
        FROM mentions GROUP BY article, entity) m
    ON m.article = e.article AND m.entity = e.id
  JOIN mentions f ON f.article = e.article AND f.n = m.first
  LEFT JOIN dossiers d ON d.id = e.dossier
  WHERE (?1 = '' OR a.key = ?1 OR a.doc = ?1)
    AND (?2 = '' OR a.published >= substr(?2, 1, length(a.published)))
    AND (?3 = '' OR substr(a.published, 1, length(?3)) <=
                    substr(?3, 1, length(a.published)))
  ORDER BY a.published, a.key, m.first, e.id)sql";
constexpr char kCalled[] = R"sql(
  SELECT text FROM mentions WHERE article = ? AND entity = ?
  GROUP BY text ORDER BY min(n))sql";
// What a person rejected was not said, what was fixed was said by another.
constexpr char kSaid[] = R"sql(
  SELECT content FROM quotes q
  WHERE article = ? AND entity = ? AND status = 'attributed'
    AND coalesce((SELECT verdict FROM decisions d WHERE d.quote = q.id
                  ORDER BY time DESC, reviewer DESC LIMIT 1), 'accept')
        = 'accept'
  ORDER BY start_at)sql";

FiledEntity read(const Statement& row) {
  FiledEntity entity;
  int column = 0;
  const auto next = [&] { return row.text(column++); };
  entity.article = {next(), next(), next(), next(), next(), next(), next()};
  for (std::string* field :
       {&entity.id, &entity.name, &entity.kind, &entity.dossier,
        &entity.dossier_name, &entity.role, &entity.affiliation,
        &entity.gender}) {
    *field = next();
  }
  entity.mentions = row.number(column++);
  entity.first = row.span(column);
  column += 2;
  entity.before = next();
  entity.first_text = next();
  entity.after = next();
  return entity;
}

void add_words(Database& database, FiledEntity& entity) {
  auto called = database.statement(kCalled);
  called->bind(entity.article.key).bind(entity.id);
  while (database.step(*called)) entity.called.push_back(called->text(0));
  auto said = database.statement(kSaid);
  said->bind(entity.article.key).bind(entity.id);
  while (database.step(*said)) {
    if (entity.quotes++ == 0) entity.said = said->text(0);
  }
}

}  // namespace

std::vector<FiledEntity> find_entities(Database& database,
                                       const EntityQuery& query) {
  std::vector<FiledEntity> entities;
  auto rows = database.statement(kSelect);
  rows->bind(query.article).bind(query.since).bind(query.until);
  while (database.step(*rows)) {
    FiledEntity entity = read(*rows);
    if (std::find(query.kinds.begin(), query.kinds.end(), entity.kind) ==
        query.kinds.end()) {
      continue;
    }
    add_words(database, entity);
    entities.push_back(std::move(entity));
  }
  return entities;
}

}  // namespace onrecord
