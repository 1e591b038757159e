-- The library's schema as all migrations leave it, for people to read: made by `npx tsx scripts/schema.ts`.
-- The app itself runs data/migrations, never this file.

PRAGMA user_version = 6;

CREATE TABLE library_facts (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE papers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  added_at INTEGER NOT NULL,                   -- milliseconds since 1970 UTC
  date TEXT,                                   -- ISO 8601 with its precision: 2025, 2025-04 or 2025-04-04
  subject TEXT,                                -- arXiv code, cs.CL
  has_code INTEGER NOT NULL DEFAULT 0 CHECK (has_code IN (0, 1)),
  authors_complete INTEGER NOT NULL DEFAULT 1 CHECK (authors_complete IN (0, 1)),  -- 0: the source said "et al."
  title_sort TEXT NOT NULL,                    -- folded, without what stands before its first letter or digit
  author_sort TEXT NOT NULL,                   -- the first author's family name and names, folded; '' when there is none
  title TEXT NOT NULL,
  arxiv_id TEXT,
  arxiv_version INTEGER,
  doi TEXT,
  url TEXT,
  code_url TEXT,
  venue TEXT,
  cite_key TEXT,
  entry_type TEXT,
  source_kind TEXT NOT NULL,                   -- author-page, ...
  source_name TEXT NOT NULL,                   -- whose page, which file
  extra TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(extra)),  -- source fields without a column
  abstract TEXT                                -- TeX to the letter; NULL where the source gave none
, place INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX papers_by_title ON papers (title_sort, id);
CREATE INDEX papers_by_added ON papers (added_at, id);
CREATE UNIQUE INDEX papers_by_place ON papers (place);
CREATE INDEX papers_by_subject ON papers (subject, place);
CREATE INDEX papers_by_author ON papers (author_sort, id);

CREATE TABLE paper_authors (
  paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_authors_by_name ON paper_authors (name);

CREATE TABLE paper_affiliations (
  paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE marks (
  paper_id INTEGER PRIMARY KEY REFERENCES papers (id) ON DELETE CASCADE,
  read_at INTEGER,
  starred_at INTEGER,
  queue_position REAL,                         -- only the order has a meaning, so a paper fits between two
  trashed_at INTEGER
) STRICT;
CREATE INDEX marks_starred ON marks (starred_at, paper_id) WHERE starred_at IS NOT NULL;
CREATE INDEX marks_queued ON marks (queue_position, paper_id) WHERE queue_position IS NOT NULL;
CREATE INDEX marks_read ON marks (read_at, paper_id) WHERE read_at IS NOT NULL;
CREATE INDEX marks_trashed ON marks (trashed_at, paper_id) WHERE trashed_at IS NOT NULL;

CREATE TABLE notes (
  paper_id INTEGER PRIMARY KEY REFERENCES papers (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  session TEXT NOT NULL,                       -- the sitting at the editor that wrote it; '' for an undo or a redo
  session_at INTEGER NOT NULL                  -- when that sitting's present version began
) STRICT;
CREATE INDEX notes_written ON notes (updated_at, paper_id) WHERE text <> '';

CREATE TABLE note_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX note_versions_of_paper ON note_versions (paper_id, id);

CREATE TABLE profiles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  subject TEXT,
  h_index INTEGER,
  papers INTEGER,
  citations INTEGER,
  novelty_percent REAL,
  ai_score REAL,
  taken_on TEXT NOT NULL                       -- ISO 8601 with its precision
) STRICT;

CREATE TABLE profile_papers (
  profile_id INTEGER NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
  paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (profile_id, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX profile_papers_of_paper ON profile_papers (paper_id);

CREATE TABLE history_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  papers INTEGER NOT NULL,                     -- how many it changed
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'stale'))  -- stale: it no longer applied, and was given up
, what TEXT, changes INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX history_steps_by_state ON history_steps (state, id);

CREATE VIRTUAL TABLE paper_words USING fts5 (
  title, abstract, authors, affiliations, notes, venue, ids, strengths,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0"
);

CREATE TABLE words (
  word TEXT PRIMARY KEY,
  papers INTEGER NOT NULL                      -- about how many have it
) STRICT, WITHOUT ROWID;

CREATE TABLE words_pending (
  paper_id INTEGER PRIMARY KEY REFERENCES papers (id) ON DELETE CASCADE
) STRICT;

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

CREATE TABLE history_changes (
  step_id INTEGER NOT NULL REFERENCES history_steps (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('read_at', 'starred_at', 'queue_position', 'trashed_at', 'note', 'tag')),
  paper_id INTEGER NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  item INTEGER NOT NULL DEFAULT 0,             -- which tag; 0 for what a paper has one of
  before ANY,
  after ANY,
  PRIMARY KEY (step_id, field, paper_id, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE history_objects (
  step_id INTEGER NOT NULL REFERENCES history_steps (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('tag', 'search')),
  object_id INTEGER NOT NULL,
  before TEXT CHECK (json_valid(before)),      -- its row; NULL: it was not there
  after TEXT CHECK (json_valid(after)),
  PRIMARY KEY (step_id, kind, object_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE library_counts (
  kind TEXT NOT NULL,
  item ANY NOT NULL,                           -- which one of that kind: a subject, an author page's id; '' for the only one
  papers INTEGER NOT NULL,
  PRIMARY KEY (kind, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  field TEXT NOT NULL,                         -- author, affiliation, venue, subject (its code) or year
  name TEXT NOT NULL,                          -- as papers have it
  papers INTEGER NOT NULL,                     -- how many, those in Trash as well
  UNIQUE (field, name)
) STRICT;

CREATE TABLE name_words (
  field TEXT NOT NULL,
  level INTEGER NOT NULL,
  word TEXT NOT NULL,
  name_id INTEGER NOT NULL,
  PRIMARY KEY (field, level, word, name_id)
) STRICT, WITHOUT ROWID;
