import type { PaperId } from '../../shared/paper.ts';
import type { HistoryField } from './history.ts';
import { allRows, type ReadableLibrary, run, type SqlValue, type WritableLibrary } from './sql.ts';

/** What can change how a paper is counted: a field that history knows, its being in the library, or on an author page. */
export type CountedField = HistoryField | 'papers' | 'profiles';

/** What a time of reading is counted by, in milliseconds: weeks begin at one of these in every time zone. */
export const readSlot = 900_000;

interface CountKind {
  /** The fields that decide it, beside `trashed_at` and `papers`, which decide all. */
  fields: readonly CountedField[];
  /** What of that kind a paper is counted for; NULL: nothing. Without it there is only one, named ''. */
  item?: string;
  /** Tables joined to `m`, the paper's marks. */
  joins?: string;
  /** Which papers are counted. */
  where: string;
}

const visible = 'm.trashed_at IS NULL';

/** All that is counted. A new kind is a line here, and a migration that counts what is there. */
const kinds = {
  all: { fields: [], where: visible },
  unread: { fields: ['read_at'], where: `${visible} AND m.read_at IS NULL` },
  queued: { fields: ['queue_position'], where: `${visible} AND m.queue_position IS NOT NULL` },
  starred: { fields: ['starred_at'], where: `${visible} AND m.starred_at IS NOT NULL` },
  noted: {
    fields: ['note'],
    where: `${visible} AND EXISTS (SELECT 1 FROM notes n WHERE n.paper_id = m.paper_id AND n.text <> '')`,
  },
  trash: { fields: [], where: 'm.trashed_at IS NOT NULL' },
  'read-at': { fields: ['read_at'], item: `m.read_at / ${readSlot}`, where: `${visible} AND m.read_at IS NOT NULL` },
  subject: {
    fields: [],
    item: 'p.subject',
    joins: 'CROSS JOIN papers p ON p.id = m.paper_id',
    where: `${visible} AND p.subject IS NOT NULL`,
  },
  profile: {
    fields: ['profiles'],
    item: 'l.profile_id',
    joins: 'CROSS JOIN profile_papers l ON l.paper_id = m.paper_id',
    where: visible,
  },
  tag: {
    fields: ['tag'],
    item: 't.tag_id',
    joins: 'CROSS JOIN paper_tags t ON t.paper_id = m.paper_id',
    where: visible,
  },
} satisfies Record<string, CountKind>;

export type CountName = keyof typeof kinds;

/** Papers as a SELECT of their `paper_id`, each once. */
interface Papers {
  sql: string;
  values: readonly SqlValue[];
}

interface Count {
  kind: CountName;
  item: string | number;
  papers: number;
}

/** Papers by their ids. */
export function thesePapers(ids: readonly PaperId[]): Papers {
  return { sql: 'SELECT DISTINCT value AS paper_id FROM json_each(?)', values: [JSON.stringify(ids)] };
}

/** The papers of which a step of the history changes a field. */
export function papersOfStep(stepId: number, field: HistoryField): Papers {
  return {
    // Of a paper several tags can change.
    sql: `SELECT ${field === 'tag' ? 'DISTINCT ' : ''}paper_id FROM history_changes WHERE step_id = ? AND field = ?`,
    values: [stepId, field],
  };
}

/**
 * Makes a change, and brings the counts along: by what these papers added to them before and after. The caller holds the
 * transaction.
 *
 * @param papers all that it changes; others may be among them
 * @param field what it changes of them
 */
export function changeCounted<Result>(
  db: WritableLibrary,
  papers: Papers,
  field: CountedField,
  change: () => Result,
): Result {
  const before = tally(db, papers, field);
  const result = change();
  const differences = new Map(before.map((count) => [keyOf(count), { ...count, papers: -count.papers }]));
  for (const count of tally(db, papers, field)) {
    const known = differences.get(keyOf(count));
    if (known === undefined) differences.set(keyOf(count), count);
    else known.papers += count.papers;
  }
  for (const count of differences.values()) add(db, count);
  return result;
}

/** Counts papers that are new to the library, with their marks. The caller holds the transaction. */
export function countNew(db: WritableLibrary, ids: readonly PaperId[]): void {
  for (const count of tally(db, thesePapers(ids), 'papers')) add(db, count);
}

/** Counts the library anew. The caller holds the transaction. */
export function countAnew(db: WritableLibrary): void {
  run(db, 'DELETE FROM library_counts');
  for (const count of tally(db, everyPaper, 'papers')) add(db, count);
}

/** Whether the counts are what counting the whole library gives. */
export function countsAreRight(db: ReadableLibrary): boolean {
  const kept = allRows<Count>(db, 'SELECT kind, item, papers FROM library_counts WHERE papers <> 0');
  const counted = tally(db, everyPaper, 'papers').filter(({ papers }) => papers !== 0);
  const known = new Map(counted.map((count) => [keyOf(count), count.papers]));
  return kept.length === counted.length && kept.every((count) => known.get(keyOf(count)) === count.papers);
}

const everyPaper: Papers = { sql: 'SELECT paper_id FROM marks', values: [] };

/** What papers add to the counts that a field decides. */
function tally(db: ReadableLibrary, papers: Papers, field: CountedField): Count[] {
  const decidesAll = field === 'trashed_at' || field === 'papers';
  const decided = (Object.entries(kinds) as [CountName, CountKind][]).filter(
    ([, { fields }]) => decidesAll || fields.includes(field),
  );
  const from = `FROM (${papers.sql}) a CROSS JOIN marks m ON m.paper_id = a.paper_id`;
  const single = decided.filter(([, { item }]) => item === undefined);
  // Those of which there is one each are counted in one go.
  const [sums = {}] =
    single.length === 0
      ? []
      : allRows<Partial<Record<CountName, number>>>(
          db,
          `SELECT ${single.map(([name, { where }]) => `count(*) FILTER (WHERE ${where}) AS "${name}"`).join(', ')} ${from}`,
          ...papers.values,
        );
  const ofItems = decided.flatMap(([kind, { item, joins = '', where }]) =>
    item === undefined
      ? []
      : allRows<Omit<Count, 'kind'>>(
          db,
          `SELECT ${item} AS item, count(*) AS papers ${from} ${joins} WHERE ${where} GROUP BY 1`,
          ...papers.values,
        ).map((count) => ({ kind, ...count })),
  );
  return [...single.map(([kind]) => ({ kind, item: '', papers: sums[kind] ?? 0 })), ...ofItems];
}

function keyOf({ kind, item }: Count): string {
  return JSON.stringify([kind, item]);
}

function add(db: WritableLibrary, { kind, item, papers }: Count): void {
  if (papers === 0) return;
  run(
    db,
    `INSERT INTO library_counts (kind, item, papers) VALUES (?, ?, ?)
     ON CONFLICT (kind, item) DO UPDATE SET papers = papers + excluded.papers`,
    kind,
    item,
    papers,
  );
}
