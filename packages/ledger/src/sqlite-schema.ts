/** The name of each column in SQLite, in the order of the table. */
export const sqliteColumns = {
  sequence: 'sequence',
  kind: 'kind',
  entryId: 'entry_id',
  slug: 'slug',
  revision: 'revision',
  action: 'action',
  significance: 'significance',
  reason: 'reason',
  shapeVersion: 'shape_version',
  content: 'content',
  contentHash: 'content_hash',
  clinicalHash: 'clinical_hash',
  reviewedBy: 'reviewed_by',
  reviewedAt: 'reviewed_at',
  nextReviewAt: 'next_review_at',
  publishedAt: 'published_at',
  previousHash: 'previous_hash',
  rowHash: 'row_hash',
} as const

/** What the trigger says when a row's place is taken; told apart from every other refusal by it. */
export const placeTaken = 'STRIDE_PLACE_TAKEN'

const unchangedColumns = Object.values(sqliteColumns)
  .filter((column) => column !== 'content')
  .map((column) => `NEW.${column} IS OLD.${column}`)
  .join(' AND ')

/**
 * The tables of the ledger. The triggers hold whoever writes, also by hand: a row goes right after the newest (which
 * is what stops INSERT OR REPLACE, too), never changes, never goes away; only the content of a row that a redaction
 * names may be erased, and its outline goes with it.
 */
export const sqliteSchema = `
CREATE TABLE IF NOT EXISTS stride_publications (
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  slug TEXT NOT NULL,
  revision INTEGER NOT NULL,
  action TEXT NOT NULL,
  significance TEXT NOT NULL,
  reason TEXT NOT NULL,
  shape_version INTEGER NOT NULL,
  content TEXT,
  content_hash TEXT NOT NULL,
  clinical_hash TEXT NOT NULL,
  reviewed_by TEXT,
  reviewed_at TEXT,
  next_review_at TEXT,
  published_at TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  row_hash TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS stride_publications_revision ON stride_publications (entry_id, revision);
CREATE INDEX IF NOT EXISTS stride_publications_head ON stride_publications (entry_id, sequence, action)
  WHERE action <> 'redacted';
CREATE INDEX IF NOT EXISTS stride_publications_moment ON stride_publications (published_at, sequence);
CREATE INDEX IF NOT EXISTS stride_publications_change ON stride_publications (sequence, kind, action, significance);
CREATE TRIGGER IF NOT EXISTS stride_publications_append BEFORE INSERT ON stride_publications
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM stride_publications)
  OR EXISTS (SELECT 1 FROM stride_publications WHERE entry_id = NEW.entry_id AND revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, '${placeTaken}'); END;
CREATE TRIGGER IF NOT EXISTS stride_publications_unchanged BEFORE UPDATE ON stride_publications
WHEN NOT (
  NEW.content IS NULL AND ${unchangedColumns} AND EXISTS (
    SELECT 1 FROM stride_publications
    WHERE entry_id = OLD.entry_id AND action = 'redacted' AND json_extract(content, '$.redacts') = OLD.sequence
  )
)
BEGIN SELECT RAISE(ABORT, 'Rows of the ledger are never changed: append a new one.'); END;
CREATE TRIGGER IF NOT EXISTS stride_publications_kept BEFORE DELETE ON stride_publications
BEGIN SELECT RAISE(ABORT, 'Rows of the ledger are never deleted: redact to erase content.'); END;
CREATE TABLE IF NOT EXISTS stride_blobs (
  content_hash TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS stride_outlines (
  sequence INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS stride_outlines_of_contents BEFORE INSERT ON stride_outlines
WHEN NOT EXISTS (SELECT 1 FROM stride_publications WHERE sequence = NEW.sequence AND content IS NOT NULL)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER IF NOT EXISTS stride_outlines_erased AFTER UPDATE OF content ON stride_publications
WHEN NEW.content IS NULL
BEGIN DELETE FROM stride_outlines WHERE sequence = NEW.sequence; END;
`

/** Where values wait to be written; each connection has its own, in memory only. */
export const sqliteStaging = `
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE stride_staged_publications (${Object.values(sqliteColumns).join(', ')});
CREATE TEMP TABLE stride_staged_blobs (content_hash TEXT PRIMARY KEY, media_type TEXT, bytes BLOB);
CREATE TEMP TABLE stride_staged_outlines (sequence INTEGER PRIMARY KEY, version TEXT, text TEXT);
`
