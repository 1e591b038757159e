import type { AskedWord } from '../../shared/completion.ts';
import type { Query, QueryNode } from '../../shared/query.ts';
import { tagKey } from '../../shared/tag.ts';
import { readTagNames } from './nested-tags.ts';
import { firstRow, type ReadableLibrary } from './sql.ts';

/** So many names of tags in one search are looked at. */
const mostNames = 20;

/** A sentence for the user about the first tag in a search that there is not; null: all are there, or still being typed. */
export function hintOfTags(db: ReadableLibrary, { filter }: Query): string | null {
  const names = filter === null ? [] : namesIn(filter).slice(0, mostNames);
  const unknown = names.find((name) => !hasTag(db, tagKey(name)));
  return unknown === undefined ? null : `There is no tag “${unknown}”: that part finds nothing.`;
}

/**
 * For a tag that there is not, the one that may have been meant: that ends in this name (`methods/pruning` for pruning),
 * or whose name, or the end of it, is one edit away; of several that of the most papers.
 *
 * @returns undefined where there is such a tag, or none that is near
 */
export function suggestTag(db: ReadableLibrary, { word, isPrefix }: AskedWord): string | undefined {
  const key = tagKey(word);
  if (hasTag(db, key)) return undefined;
  const names = readTagNames(db);
  if (isPrefix && names.some((known) => known.key.startsWith(key))) return undefined;
  const near = names.flatMap(({ key: known, name, papers }) => {
    const end = known.slice(known.lastIndexOf('/') + 1);
    const isEnd = end === key;
    return isEnd || isOneEditAway(key, known) || isOneEditAway(key, end) ? { name, papers, isEnd } : [];
  });
  near.sort((one, other) => Number(other.isEnd) - Number(one.isEnd) || other.papers - one.papers);
  return near[0]?.name;
}

/** Whether there is a tag with this key or under it. */
function hasTag(db: ReadableLibrary, key: string): boolean {
  return (
    firstRow(
      db,
      // What follows a slash stands before what follows the next sign, a nought.
      "SELECT 1 FROM tags WHERE key = ?1 OR (key > ?1 || '/' AND key < ?1 || '0') LIMIT 1",
      key,
    ) !== undefined
  );
}

function namesIn(node: QueryNode): string[] {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.flatMap(namesIn);
  if (node.kind === 'not') return namesIn(node.part);
  return node.kind === 'text' && node.field === 'tag' && !node.isPrefix ? [node.text] : [];
}

/** Whether two names of three letters or more differ by a letter too many, another one, or two neighbours swapped. */
function isOneEditAway(one: string, other: string): boolean {
  const longer = one.length >= other.length ? one : other;
  const shorter = longer === one ? other : one;
  if (shorter.length < 3 || longer.length - shorter.length > 1) return false;
  let from = 0;
  while (from < shorter.length && shorter[from] === longer[from]) from += 1;
  const [rest, longerRest] = [shorter.slice(from), longer.slice(from)];
  if (longer.length > shorter.length) return rest === longerRest.slice(1);
  const isSwapped = rest[0] === longerRest[1] && rest[1] === longerRest[0] && rest.slice(2) === longerRest.slice(2);
  return rest.slice(1) === longerRest.slice(1) || isSwapped;
}
