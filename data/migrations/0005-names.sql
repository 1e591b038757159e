-- Names that a search can be completed with: derived from the papers that are indexed, and made again with their words.

CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  field TEXT NOT NULL,                         -- author, affiliation, venue, subject (its code) or year
  name TEXT NOT NULL,                          -- as papers have it
  papers INTEGER NOT NULL,                     -- how many, those in Trash as well
  UNIQUE (field, name)
) STRICT;

-- The words of each name, folded. A level holds the names of 2^level papers to less than twice as many, so that the most
-- used of those that begin somehow are found without a sort of them all, and one more paper seldom moves a name.
CREATE TABLE name_words (
  field TEXT NOT NULL,
  level INTEGER NOT NULL,
  word TEXT NOT NULL,
  name_id INTEGER NOT NULL,
  PRIMARY KEY (field, level, word, name_id)
) STRICT, WITHOUT ROWID;
