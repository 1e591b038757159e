CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,                          -- its parents stand before it: machine learning/vision
  key TEXT NOT NULL UNIQUE,                    -- the name folded: what tags are told apart by
  colour TEXT,                                 -- a name of the palette; NULL: none
  favourite INTEGER UNIQUE CHECK (favourite BETWEEN 1 AND 9)  -- the digit that sets it
) STRICT;

CREATE TABLE paper_tags (
  paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  tagged_at INTEGER NOT NULL,
  PRIMARY KEY (paper_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_tags_by_tag ON paper_tags (tag_id, paper_id);

CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE,                    -- the name folded
  query TEXT NOT NULL,                         -- as typed
  folder TEXT NOT NULL DEFAULT '',             -- '': it stands in none
  position REAL NOT NULL                       -- only the order has a meaning
) STRICT;
CREATE INDEX saved_searches_in_order ON saved_searches (folder, position, id);

-- Steps can now name what they are about, and change tags of papers, tags and saved searches themselves.
ALTER TABLE history_steps ADD COLUMN what TEXT;

ALTER TABLE history_changes RENAME TO history_changes_before;
CREATE TABLE history_changes (
  step_id INTEGER NOT NULL REFERENCES history_steps (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('read_at', 'starred_at', 'queue_position', 'trashed_at', 'note', 'tag')),
  paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  item INTEGER NOT NULL DEFAULT 0,             -- which tag; 0 for what a paper has one of
  before ANY,
  after ANY,
  PRIMARY KEY (step_id, field, paper_id, item)
) STRICT, WITHOUT ROWID;
INSERT INTO history_changes (step_id, field, paper_id, before, after)
  SELECT step_id, field, paper_id, before, after FROM history_changes_before;
DROP TABLE history_changes_before;

CREATE TABLE history_objects (
  step_id INTEGER NOT NULL REFERENCES history_steps (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('tag', 'search')),
  object_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),      -- its row; NULL: it was not there
  after TEXT CHECK (json_valid(after)),
  PRIMARY KEY (step_id, kind, object_id)
) STRICT, WITHOUT ROWID;
