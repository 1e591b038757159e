import type { PaperId } from '../../shared/paper.ts';
import type { TagId } from '../../shared/tag.ts';
import type { ReadingSteps } from './read-in-slices.ts';
import { allRows, firstRow, type ReadableLibrary } from './sql.ts';

/** How many papers' tags a step looks at. */
const stepSize = 2_000;

/** How many papers have each tag, without those in Trash; tags without papers are left out. */
export function* countTags(db: ReadableLibrary): ReadingSteps<Map<TagId, number>> {
  const counts = new Map<TagId, number>();
  let after = { tag: 0, paper: 0 };
  for (;;) {
    const page = allRows<{ tag: TagId; papers: number; last: PaperId; looked: number }>(
      db,
      `SELECT tag, sum(trashed_at IS NULL) AS papers, max(paper) AS last, count(*) AS looked FROM (
         SELECT t.tag_id AS tag, t.paper_id AS paper, m.trashed_at
         FROM paper_tags t INDEXED BY paper_tags_by_tag CROSS JOIN marks m ON m.paper_id = t.paper_id
         WHERE (t.tag_id, t.paper_id) > (?, ?) ORDER BY t.tag_id, t.paper_id LIMIT ${stepSize})
       GROUP BY tag ORDER BY tag`,
      after.tag,
      after.paper,
    );
    for (const { tag, papers } of page) add(counts, tag, papers);
    const last = page.at(-1);
    if (last === undefined || page.reduce((sum, { looked }) => sum + looked, 0) < stepSize) return counts;
    after = { tag: last.tag, paper: last.last };
    yield;
  }
}

/** How many of these papers have each tag; tags that none of them has are left out. */
export function* countTagsOf(db: ReadableLibrary, ids: ArrayLike<PaperId>): ReadingSteps<Map<TagId, number>> {
  const counts = new Map<TagId, number>();
  const seen = new Set<PaperId>();
  for (let start = 0; start < ids.length; start += stepSize) {
    if (start > 0) yield;
    const page: PaperId[] = [];
    for (let at = start; at < Math.min(ids.length, start + stepSize); at += 1) {
      const id = ids[at];
      if (id === undefined || seen.has(id)) continue;
      seen.add(id);
      page.push(id);
    }
    // Counted here: grouped by SQLite, the same takes three times as long.
    const found = firstRow<{ tags: string }>(
      db,
      `SELECT json_group_array(t.tag_id) AS tags
       FROM json_each(?) asked CROSS JOIN paper_tags t ON t.paper_id = asked.value`,
      JSON.stringify(page),
    );
    for (const tag of JSON.parse(found?.tags ?? '[]') as TagId[]) add(counts, tag, 1);
  }
  return counts;
}

function add(counts: Map<TagId, number>, tag: TagId, papers: number): void {
  counts.set(tag, (counts.get(tag) ?? 0) + papers);
}
