import { beginName, nameWords } from '../../shared/name-words.ts';
import type { CountedValue } from '../../shared/completion.ts';
import { subjectName } from '../../shared/subjects.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
import { beginningRange } from './vocabulary.ts';

/** What names are kept of. */
export const nameFields = ['author', 'affiliation', 'venue', 'subject', 'year'] as const;
export type NameField = (typeof nameFields)[number];

/** The names of one paper, as it has them. */
export type PaperNames = Record<NameField, readonly string[]>;

/** What is longer is no name that one would choose from a list, in UTF-16 units. */
const longestName = 200;
/** How many names are looked at for one answer, so that its time does not grow with the library. */
const mostLooks = 1_000;

/** Counts papers that are new to the index under each of their names. The caller holds the transaction. */
export function addNames(db: WritableLibrary, papers: readonly PaperNames[]): void {
  for (const field of nameFields) {
    const counts = new Map<string, number>();
    for (const paper of papers) {
      for (const name of new Set(paper[field])) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const [name, more] of counts) if (name.length <= longestName) addPapers(db, field, name, more);
  }
}

/** Forgets all names. The caller holds the transaction. */
export function forgetNames(db: WritableLibrary): void {
  run(db, 'DELETE FROM name_words');
  run(db, 'DELETE FROM names');
}

/**
 * Names of a field in which each word that was typed begins another word, in any order; for a subject its code's words
 * count as well. The levels are gone through from the most used down: with more than {@link mostLooks} names that begin
 * so, the last level may give some that have fewer papers than others of it, by less than half.
 *
 * @param typed as it was typed; without a letter or digit it fits every name
 * @param most how many are wanted
 * @returns those of the most papers first
 */
export function findNames(db: ReadableLibrary, field: NameField, typed: string, most: number): CountedValue[] {
  const parts = nameWords(typed);
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '');
  const { from, before } = beginningRange(longest);
  const found = new Map<string, CountedValue>();
  let looks = mostLooks;
  const top = firstRow<{ level: number | null }>(
    db,
    'SELECT max(level) AS level FROM name_words WHERE field = ?',
    field,
  );
  for (let level = top?.level ?? -1; level >= 0 && looks > 0 && found.size < most; level--) {
    const rows = allRows<CountedValue>(
      db,
      `SELECT n.name AS value, n.papers FROM name_words w CROSS JOIN names n ON n.id = w.name_id
       WHERE w.field = ? AND w.level = ? AND w.word >= ? AND w.word < ? LIMIT ?`,
      field,
      level,
      from,
      before,
      looks,
    );
    looks -= rows.length;
    for (const row of rows) {
      if (parts.length < 2 || beginName(parts, wordsOfName(field, row.value))) found.set(row.value, row);
    }
  }
  return [...found.values()]
    .sort((one, other) => other.papers - one.papers || (one.value < other.value ? -1 : 1))
    .slice(0, most);
}

function addPapers(db: WritableLibrary, field: NameField, name: string, more: number): void {
  const row = firstRow<{ id: number; papers: number }>(
    db,
    `INSERT INTO names (field, name, papers) VALUES (?, ?, ?)
     ON CONFLICT (field, name) DO UPDATE SET papers = papers + excluded.papers RETURNING id, papers`,
    field,
    name,
    more,
  );
  if (row === undefined) throw new Error('A name that was just counted is not there.');
  const level = levelOf(row.papers);
  const before = row.papers === more ? null : levelOf(row.papers - more);
  if (level === before) return;
  for (const word of wordsOfName(field, name)) {
    if (before !== null) {
      run(
        db,
        'DELETE FROM name_words WHERE field = ? AND level = ? AND word = ? AND name_id = ?',
        field,
        before,
        word,
        row.id,
      );
    }
    run(db, 'INSERT INTO name_words (field, level, word, name_id) VALUES (?, ?, ?, ?)', field, level, word, row.id);
  }
}

function levelOf(papers: number): number {
  return 31 - Math.clz32(papers);
}

function wordsOfName(field: NameField, name: string): string[] {
  return nameWords(field === 'subject' ? `${name} ${subjectName(name)}` : name);
}
