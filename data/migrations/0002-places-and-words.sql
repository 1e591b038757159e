-- A paper's place among all papers by date is one number, and its number in the index of words too: so that a list of the
-- newest first comes from either in its order, without a sort.

ALTER TABLE papers ADD COLUMN place INTEGER NOT NULL DEFAULT 0;  -- 4194304 places a date, those without a date first
UPDATE papers SET place = numbered.day * 4194304 + numbered.nth
FROM (
  SELECT id, day, row_number() OVER (PARTITION BY day ORDER BY id) AS nth
  FROM (
    SELECT id, CASE WHEN date IS NULL THEN 0 ELSE
      (CAST(substr(date, 1, 4) AS INTEGER) * 13 + CAST(substr(date, 6, 2) AS INTEGER)) * 32
        + CAST(substr(date, 9, 2) AS INTEGER) + 1 END AS day
    FROM papers
  )
) AS numbered
WHERE numbered.id = papers.id;

DROP INDEX papers_by_date;
DROP INDEX papers_by_subject;
DROP INDEX papers_by_author;
CREATE UNIQUE INDEX papers_by_place ON papers (place);
CREATE INDEX papers_by_subject ON papers (subject, place);
CREATE INDEX papers_by_author ON papers (author_sort, id);

-- One row a paper, its rowid the paper's place. Contentless: the text stays in its own tables, and what is indexed here is
-- the folded text. `strengths` has the words that weigh most in a paper, each with how much, for the most relevant first.
-- Whether words are up to date is a fact of the library ('words-version').
DROP TABLE paper_words;
CREATE VIRTUAL TABLE paper_words USING fts5 (
  title, abstract, authors, affiliations, notes, venue, ids, strengths,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0"
);

-- Every word of the index, so that the beginning of one can be searched as the words that begin so. A word that is no
-- longer in any paper may stay.
CREATE TABLE words (
  word TEXT PRIMARY KEY,
  papers INTEGER NOT NULL                      -- about how many have it
) STRICT, WITHOUT ROWID;

-- Papers whose words are not in the index yet.
CREATE TABLE words_pending (
  paper_id INTEGER PRIMARY KEY REFERENCES papers (id) ON DELETE CASCADE
) STRICT;
INSERT INTO words_pending SELECT id FROM papers;
