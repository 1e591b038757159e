import type { CompletedValues } from '../../shared/completion.ts';
import { beginName, nameWords } from '../../shared/name-words.ts';
import { type TagId, tagKey } from '../../shared/tag.ts';
import { readTagNames, type TagName } from './nested-tags.ts';
import { firstRow, type ReadableLibrary } from './sql.ts';

/** So many papers of nested tags are looked at for one answer, so that each is counted once: some milliseconds. */
const mostLooks = 2_000;

/**
 * Tags, and names that only stand before those of tags, in which each word that was typed begins a word. Each counts the
 * papers of all that stand under it too, as `tag:` finds them; names without papers are left out.
 *
 * @param typed as it was typed; '' gives the most used
 * @param most how many are wanted
 * @returns those of the most papers first. Where nested tags have too many papers to count each once, they may be counted
 *   too often: `areExact` is false then
 */
export function completeTags(db: ReadableLibrary, typed: string, most: number): CompletedValues {
  const fits = fitting(typed);
  const found = readTagNames(db)
    .filter(({ key, papers }) => papers > 0 && fits(key))
    .sort((one, other) => other.papers - one.papers || (one.key < other.key ? -1 : 1))
    .slice(0, most);
  const isNested = ({ tags }: TagName): boolean => tags.length > 1;
  const looks = found.filter(isNested).reduce((sum, { papers }) => sum + papers, 0);
  const areExact = looks <= mostLooks;
  const values = found.map((one) => ({
    value: one.name,
    papers: areExact && isNested(one) ? countOnce(db, one.tags) : one.papers,
  }));
  return { values: values.sort((one, other) => other.papers - one.papers), areExact };
}

function fitting(typed: string): (key: string) => boolean {
  const parts = nameWords(typed);
  const [only] = parts;
  if (only === undefined) {
    // A tag's name may be a sign.
    const signs = tagKey(typed.trim());
    return (key) => key.includes(signs);
  }
  // One word is the usual, and is looked for in thousands of names.
  const begins = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${only}`, 'u');
  if (parts.length === 1) return (key) => begins.test(key);
  return (key) => begins.test(key) && beginName(parts, key.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}

function countOnce(db: ReadableLibrary, tags: readonly TagId[]): number {
  const row = firstRow<{ papers: number }>(
    db,
    `SELECT count(DISTINCT t.paper_id) AS papers FROM json_each(?) asked CROSS JOIN paper_tags t ON t.tag_id = asked.value
     CROSS JOIN marks m ON m.paper_id = t.paper_id WHERE m.trashed_at IS NULL`,
    JSON.stringify(tags),
  );
  return row?.papers ?? 0;
}
