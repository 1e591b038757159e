-- A library of version 1 with a row of every kind, as that version wrote it. Never to be changed: each later migration is
-- tried on it.
INSERT INTO library_facts VALUES ('sample-added', '2026-11-25T10:00:00.000Z');
INSERT INTO papers (id, added_at, date, subject, has_code, authors_complete, title_sort, author_sort, title, arxiv_id,
  arxiv_version, doi, url, code_url, venue, cite_key, entry_type, source_kind, source_name, extra, abstract)
VALUES
  (1, 1000, '2025-04-04', 'cs.LG', 1, 0, 'uber attention', 'lovelace ada', 'Über $n^2$ attention', '2504.00001', 2, '10.1/x',
    'https://example.org', 'https://example.org/code', 'A conference', 'lovelace2025', 'article', 'author-page', 'Ada Lovelace',
    '{"pages":"1--2"}', 'Line one.' || char(10) || char(10) || 'Line two with \alpha.'),
  (2, 1001, '2025', NULL, 0, 1, 'without much', '', 'Without much', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    'author-page', 'Ada Lovelace', '{}', NULL),
  (7, 1002, NULL, 'cs.CL', 0, 1, '深度', 'borel emile', '深度', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    'author-page', 'Ada Lovelace', '{}', '');
INSERT INTO paper_authors VALUES (1, 0, 'Ada Lovelace'), (1, 1, 'Plato'), (7, 0, 'Émile Borel');
INSERT INTO paper_affiliations VALUES (1, 0, 'nvidia'), (1, 1, 'Technion');
INSERT INTO marks VALUES (1, 1100, 1101, 1.0, NULL), (2, NULL, NULL, 0.5, NULL), (7, 1102, NULL, -3.25, 1103);
INSERT INTO notes VALUES
  (1, 'My words, $x$.', 1200, 'a sitting', 1190),
  (2, '', 1201, '', 1201);
INSERT INTO note_versions (id, paper_id, text, written_at) VALUES (1, 1, 'My word', 1150), (3, 2, 'gone again', 1160);
INSERT INTO profiles VALUES (1, 'Ada Lovelace', 'cs.LG', 57, 13, 400, 61.5, 0.25, '2026-11');
INSERT INTO profile_papers VALUES (1, 7, 0), (1, 1, 1), (1, 2, 2);
INSERT INTO history_steps (id, kind, papers, at, state) VALUES
  (1, 'star', 1, 1101, 'done'), (2, 'note', 1, 1200, 'done'), (3, 'trash', 1, 1103, 'undone'), (4, 'read', 1, 1104, 'stale');
INSERT INTO history_changes VALUES
  (1, 'starred_at', 1, NULL, 1101), (2, 'note', 1, '', 'My words, $x$.'), (3, 'trashed_at', 7, NULL, 1103),
  (4, 'read_at', 2, 5, NULL), (1, 'queue_position', 2, 0.5, 1);
INSERT INTO paper_words (rowid, title, abstract, authors, notes) VALUES
  (1, 'uber n 2 attention', 'line one line two with alpha', 'ada lovelace plato', 'my words x'),
  (2, 'without much', '', '', ''),
  (7, '深度 度', '', 'emile borel', '');
