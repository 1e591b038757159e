import type { TagId } from '../../shared/tag.ts';
import { firstRow, type ReadableLibrary } from './sql.ts';

/** A name that `tag:` takes: a tag's, or one that only stands before those of several others. */
export interface TagName {
  /** What it is told apart by. */
  key: string;
  name: string;
  isTag: boolean;
  /** The tags that are found by it, itself first where it is one. */
  tags: TagId[];
  /** The papers of those; one that has several of them is counted for each. */
  papers: number;
}

interface KeptNames {
  version: string;
  names: readonly TagName[];
}

const kept = new WeakMap<ReadableLibrary, KeptNames>();

/**
 * All names of tags and of their parents, but for those that are no tag and stand before one alone. They are read when the
 * library has changed, and kept: a key pressed must not read thousands of tags.
 */
export function readTagNames(db: ReadableLibrary): readonly TagName[] {
  const version = versionOf(db);
  const known = kept.get(db);
  if (known?.version === version) return known.names;
  const names = new Map<string, TagName>();
  for (const [id, key, name, papers] of readTagRows(db)) {
    for (const found of keysThatFind(key)) {
      let one = names.get(found);
      if (one === undefined) {
        one = { key: found, name: nameOf(found, key, name), isTag: found === key, tags: [], papers: 0 };
        names.set(found, one);
      }
      one.tags.push(id);
      one.papers += papers;
    }
  }
  const read = [...names.values()].filter(({ isTag, tags }) => isTag || tags.length > 1);
  kept.set(db, { version, names: read });
  return read;
}

/** By each tag the names that find its papers: its parents', outermost first, and its own. */
export function namesByTag(db: ReadableLibrary): ReadonlyMap<TagId, readonly string[]> {
  const byTag = new Map<TagId, string[]>();
  // A parent stands before those under it.
  for (const { name, tags } of readTagNames(db)) {
    for (const tag of tags) {
      const names = byTag.get(tag);
      if (names === undefined) byTag.set(tag, [name]);
      else names.push(name);
    }
  }
  return byTag;
}

/** Grows with each change of the library, by this connection or by another. */
function versionOf(db: ReadableLibrary): string {
  const others = firstRow<{ data_version: number }>(db, 'PRAGMA data_version')?.data_version ?? 0;
  const own = firstRow<{ n: number }>(db, 'SELECT total_changes() AS n')?.n ?? 0;
  return `${others} ${own}`;
}

/** All tags, a parent before those under it. */
function readTagRows(db: ReadableLibrary): [id: TagId, key: string, name: string, papers: number][] {
  // In one value: thousands of rows one by one would take several times as long.
  const row = firstRow<{ tags: string }>(
    db,
    // The sign keeps what a count is of from being compared by the kind of a column, for which there is no index.
    `SELECT json_group_array(json_array(id, key, name, papers)) AS tags FROM (
       SELECT g.id, g.key, g.name, coalesce(c.papers, 0) AS papers FROM tags g
       LEFT JOIN library_counts c ON c.kind = 'tag' AND c.item = +g.id ORDER BY g.key)`,
  );
  return JSON.parse(row?.tags ?? '[]') as [TagId, string, string, number][];
}

/** A tag's own key and those of its parents, outermost first. */
function* keysThatFind(key: string): Generator<string, void> {
  for (let at = key.indexOf('/'); at >= 0; at = key.indexOf('/', at + 1)) yield key.slice(0, at);
  yield key;
}

/** How a tag writes the name of one of its parents, or its own. */
function nameOf(found: string, key: string, name: string): string {
  if (found === key) return name;
  const parts = name.split('/');
  // A sign can fold to one with a slash in it; then the key itself is as good a name.
  if (parts.length !== key.split('/').length) return found;
  return parts.slice(0, found.split('/').length).join('/');
}
