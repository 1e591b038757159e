import { countAnew } from '../../../electron/library/counting.ts';
import { firstPlace } from '../../../electron/library/places.ts';
import { inTransaction, type WritableLibrary } from '../../../electron/library/sql.ts';

/**
 * Fills a library with that many plain papers, by SQL alone since a test wants thousands: no words, authors or
 * affiliations. One in ten has no date, one in fifty no author; titles, dates and authors repeat.
 */
export function addManyPapers(db: WritableLibrary, count: number): void {
  inTransaction(db, () => {
    db.exec(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
       INSERT INTO papers (added_at, date, subject, title_sort, author_sort, title, source_kind, source_name, place)
       SELECT n * 31 % 1009,
         CASE WHEN n % 10 > 0 THEN format('20%02d-%02d', n % 25, 1 + n % 12) END,
         'cs.' || char(65 + n % 20),
         format('title %d', n * 7919 % 10007),
         CASE WHEN n % 50 > 0 THEN format('author %d', n * 31 % 1009) ELSE '' END,
         format('Title %d', n * 7919 % 10007), 'author-page', 'A', -n
       FROM numbers`,
    );
    db.function('first_place', (date: unknown) => firstPlace(typeof date === 'string' ? date : null));
    db.exec(
      `UPDATE papers SET place = first_place(date) + numbered.nth
       FROM (SELECT id, row_number() OVER (PARTITION BY date ORDER BY id) AS nth FROM papers) AS numbered
       WHERE numbered.id = papers.id`,
    );
    db.exec('INSERT INTO marks (paper_id) SELECT id FROM papers');
    countAnew(db);
  });
}
