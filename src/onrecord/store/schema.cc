#include "onrecord/store/schema.h"

// Keys are what the articles say. The one counter, quotes.row, is an address
// inside the file: quotes_fts needs a number, and the tables that hang on a
// quote grow at their end by it, where hashed ids would make each batch write
// pages all over the file. It is never exported.
// content="quotes" stands in double quotes because Datasette looks for that.

namespace onrecord {

const char* const kSchema = R"sql(
PRAGMA application_id = 1869509219;
PRAGMA user_version = 2;

CREATE TABLE articles (
  key TEXT PRIMARY KEY NOT NULL,
  doc TEXT NOT NULL,
  title TEXT, byline TEXT, outlet TEXT, published TEXT, modified TEXT,
  url TEXT, language TEXT,
  content_hash TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  body INTEGER NOT NULL,
  repairs INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE versions (
  article TEXT NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  content_hash TEXT NOT NULL,
  title TEXT, published TEXT, modified TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (article, content_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossiers (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT, kind TEXT, ids TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE entities (
  article TEXT NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  dossier TEXT REFERENCES dossiers(id),
  role TEXT, affiliation TEXT, gender TEXT,
  PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entities_by_dossier ON entities(dossier)
  WHERE dossier IS NOT NULL;

CREATE TABLE mentions (
  article TEXT NOT NULL,
  n INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  inside INTEGER,
  value TEXT,
  rule TEXT,
  PRIMARY KEY (article, n),
  FOREIGN KEY (article, entity) REFERENCES entities(article, id)
    ON DELETE CASCADE,
  FOREIGN KEY (article, inside) REFERENCES mentions(article, n)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_by_entity ON mentions(article, entity, n);

CREATE TABLE rules (
  rule TEXT NOT NULL,
  version TEXT NOT NULL,
  PRIMARY KEY (rule, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotes (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('direct', 'mixed', 'indirect')),
  act TEXT NOT NULL CHECK (act IN ('speech', 'document', 'stance')),
  polarity TEXT NOT NULL CHECK (polarity IN ('said', 'not_said', 'denied')),
  content TEXT NOT NULL,
  source TEXT, source_start INTEGER, source_end INTEGER,
  source_head_start INTEGER, source_head_end INTEGER,
  cue TEXT, cue_start INTEGER, cue_end INTEGER,
  cue_head_start INTEGER, cue_head_end INTEGER,
  speaker TEXT, speaker_class TEXT, entity TEXT, dossier TEXT,
  role TEXT, affiliation TEXT, gender TEXT,
  status TEXT NOT NULL CHECK (status IN ('attributed', 'undecided')),
  reason TEXT,
  said_on TEXT,
  context TEXT NOT NULL,
  context_start INTEGER NOT NULL,
  context_end INTEGER NOT NULL,
  rule TEXT, rule_version TEXT,
  confidence REAL NOT NULL,
  FOREIGN KEY (rule, rule_version) REFERENCES rules(rule, version)
) STRICT;
CREATE INDEX quotes_by_article ON quotes(article, start_at);

CREATE TABLE nested_quotes (
  quote INTEGER NOT NULL REFERENCES quotes(row) ON DELETE CASCADE,
  n INTEGER NOT NULL CHECK (n > 0),
  source TEXT, source_start INTEGER, source_end INTEGER,
  source_head_start INTEGER, source_head_end INTEGER,
  cue TEXT, cue_start INTEGER, cue_end INTEGER,
  cue_head_start INTEGER, cue_head_end INTEGER,
  speaker TEXT, speaker_class TEXT, entity TEXT, dossier TEXT,
  role TEXT, affiliation TEXT, gender TEXT,
  PRIMARY KEY (quote, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE pieces (
  quote INTEGER NOT NULL REFERENCES quotes(row) ON DELETE CASCADE,
  nested INTEGER NOT NULL,
  n INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (quote, nested, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE details (
  quote INTEGER NOT NULL REFERENCES quotes(row) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name IN ('when', 'medium', 'addressee', 'via',
                                     'place', 'anonymity')),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (quote, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE candidates (
  quote INTEGER NOT NULL REFERENCES quotes(row) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  entity TEXT,
  score REAL NOT NULL,
  why TEXT,
  PRIMARY KEY (quote, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE trail (
  quote INTEGER NOT NULL REFERENCES quotes(row) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  step TEXT NOT NULL,
  how TEXT NOT NULL,
  captures TEXT,
  from_start INTEGER,
  from_end INTEGER,
  PRIMARY KEY (quote, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker_names (
  name TEXT NOT NULL,
  quote INTEGER NOT NULL REFERENCES quotes(row) ON DELETE CASCADE,
  candidate INTEGER NOT NULL,
  PRIMARY KEY (name, quote)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_names_by_quote ON speaker_names(quote);

CREATE TABLE tombstones (
  quote TEXT PRIMARY KEY NOT NULL,
  article TEXT NOT NULL REFERENCES articles(key) ON DELETE CASCADE,
  content TEXT NOT NULL,
  speaker TEXT,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  rule TEXT, rule_version TEXT,
  lost_with TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstones_by_article ON tombstones(article);

CREATE TABLE decisions (
  decided_on TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  time TEXT NOT NULL,
  article TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  quote TEXT REFERENCES quotes(id) ON DELETE SET NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'fix', 'reject')),
  speaker TEXT,
  note TEXT,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (decided_on, reviewer, time)
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_by_quote ON decisions(quote);
CREATE INDEX decisions_by_article ON decisions(article);

CREATE TABLE runs (
  started TEXT PRIMARY KEY NOT NULL,
  finished TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  added INTEGER NOT NULL,
  replaced INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  failed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run_failures (
  run TEXT NOT NULL REFERENCES runs(started) ON DELETE CASCADE,
  doc TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (run, doc, message)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE quotes_fts USING fts5(
  content, context, content="quotes", content_rowid="row",
  tokenize="unicode61 remove_diacritics 2");
CREATE TABLE unindexed (row INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER quotes_inserted AFTER INSERT ON quotes BEGIN
  INSERT INTO unindexed VALUES (new.row);
END;
CREATE TRIGGER quotes_deleted AFTER DELETE ON quotes BEGIN
  INSERT INTO quotes_fts(quotes_fts, rowid, content, context)
    SELECT 'delete', old.row, old.content, old.context
    WHERE old.row NOT IN (SELECT row FROM unindexed);
  DELETE FROM unindexed WHERE row = old.row;
END;
)sql";

const char* const kIndexWords = R"sql(
INSERT INTO quotes_fts(rowid, content, context)
  SELECT row, content, context FROM quotes JOIN unindexed USING (row)
  ORDER BY row;
DELETE FROM unindexed;
)sql";

}  // namespace onrecord
