-- The counts beside the lists, kept up with each change, so that no mark has to count the library.

CREATE TABLE library_counts (
  kind TEXT NOT NULL,
  item ANY NOT NULL,                           -- which one of that kind: a subject, an author page's id; '' for the only one
  papers INTEGER NOT NULL,
  PRIMARY KEY (kind, item)
) STRICT, WITHOUT ROWID;
INSERT INTO library_counts SELECT 'all', '', count(*) FROM marks WHERE trashed_at IS NULL;
INSERT INTO library_counts SELECT 'unread', '', count(*) FROM marks WHERE trashed_at IS NULL AND read_at IS NULL;
INSERT INTO library_counts
  SELECT 'queued', '', count(*) FROM marks WHERE trashed_at IS NULL AND queue_position IS NOT NULL;
INSERT INTO library_counts
  SELECT 'starred', '', count(*) FROM marks WHERE trashed_at IS NULL AND starred_at IS NOT NULL;
INSERT INTO library_counts
  SELECT 'noted', '', count(*) FROM notes n JOIN marks m ON m.paper_id = n.paper_id
  WHERE n.text <> '' AND m.trashed_at IS NULL;
INSERT INTO library_counts SELECT 'trash', '', count(*) FROM marks WHERE trashed_at IS NOT NULL;
-- By the quarter of an hour: where every time zone's weeks begin.
INSERT INTO library_counts
  SELECT 'read-at', read_at / 900000, count(*) FROM marks
  WHERE trashed_at IS NULL AND read_at IS NOT NULL GROUP BY read_at / 900000;
INSERT INTO library_counts
  SELECT 'subject', p.subject, count(*) FROM papers p JOIN marks m ON m.paper_id = p.id
  WHERE p.subject IS NOT NULL AND m.trashed_at IS NULL GROUP BY p.subject;
INSERT INTO library_counts
  SELECT 'profile', l.profile_id, count(*) FROM profile_papers l JOIN marks m ON m.paper_id = l.paper_id
  WHERE m.trashed_at IS NULL GROUP BY l.profile_id;
INSERT INTO library_counts
  SELECT 'tag', t.tag_id, count(*) FROM paper_tags t JOIN marks m ON m.paper_id = t.paper_id
  WHERE m.trashed_at IS NULL GROUP BY t.tag_id;

-- How many changes a step holds, so that the history can be kept from growing without end.
ALTER TABLE history_steps ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
UPDATE history_steps SET changes = (SELECT count(*) FROM history_changes c WHERE c.step_id = history_steps.id);
