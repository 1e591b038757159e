-- The papers of an author, for related papers: a name is looked up as it was written.

CREATE INDEX paper_authors_by_name ON paper_authors (name);
