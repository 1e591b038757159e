import { foldText } from '../../shared/fold.ts';
import { OffprintError } from '../../shared/errors.ts';
import type { Instant, PaperId } from '../../shared/paper.ts';
import {
  longestTagName,
  type Tag,
  type TagColour,
  type TagCount,
  type TagId,
  tagKey,
  tagName,
} from '../../shared/tag.ts';
import { changeCounted, papersOfStep } from './counting.ts';
import { jsonOf } from './marks.ts';
import { beginStep, changeObject, finishStep, type StepResult } from './history.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';
import { countTagsOf } from './tag-counts.ts';

/** All tags by name, with how many papers have them. */
export function readTags(db: ReadableLibrary): Tag[] {
  // In one value: five thousand rows one by one would take ten times as long.
  const found = firstRow<{ tags: string }>(
    db,
    `SELECT json_group_array(json_object('id', id, 'name', name, 'colour', colour, 'favourite', favourite, 'papers', papers))
       AS tags
     FROM (SELECT g.id, g.name, g.colour, g.favourite,
       coalesce((SELECT papers FROM library_counts WHERE kind = 'tag' AND item = +g.id), 0) AS papers
       FROM tags g ORDER BY g.key)`,
  );
  return JSON.parse(found?.tags ?? '[]') as Tag[];
}

/** Which tags these papers have: each with how many of them have it. */
export function* readTagsOf(db: ReadableLibrary, ids: ArrayLike<PaperId>): Generator<void, TagCount[]> {
  const counts = yield* countTagsOf(db, ids);
  return [...counts].map(([tag, papers]) => ({ tag, papers }));
}

/** Tags whose names have the words of a text, some dozens at most; of one being typed, its beginning is enough. */
export function tagsWithWords(db: ReadableLibrary, { text, isPrefix }: { text: string; isPrefix: boolean }): string[] {
  const words = foldText(text).trim();
  if (words === '') return [];
  return allRows<{ name: string }>(
    db,
    `SELECT name FROM tags WHERE instr(' ' || replace(key, '/', ' ') || ' ', ?) > 0 LIMIT 40`,
    ` ${words}${isPrefix ? '' : ' '}`,
  ).map(({ name }) => name);
}

/**
 * Gives papers a tag, which is made where there is none of that name, or takes it from them, as one step of the history.
 * The caller holds the transaction.
 *
 * @param ids any number of papers; ids that are not in the library are passed over
 * @param typed the tag's name as it was typed
 * @returns the step; null where nothing changed
 * @throws OffprintError `invalid-input` for what can't be a name
 */
export function setTag(
  db: WritableLibrary,
  ids: Iterable<PaperId>,
  typed: string,
  value: boolean,
  at: Instant,
): StepResult | null {
  const name = requireName(typed);
  const known = findTag(db, name);
  if (known === undefined && !value) return null;
  const step = beginStep(db, value ? 'tag' : 'untag', at, known?.name ?? name);
  const id = known?.id ?? createTag(db, step, name);
  run(
    db,
    `INSERT INTO history_changes (step_id, field, paper_id, item, before, after)
     SELECT ?, 'tag', m.paper_id, ?, t.tagged_at, ${value ? '?' : 'NULL'}
     FROM json_each(?) asked CROSS JOIN marks m ON m.paper_id = asked.value
     LEFT JOIN paper_tags t ON t.paper_id = m.paper_id AND t.tag_id = ?
     WHERE t.tagged_at IS ${value ? '' : 'NOT '}NULL GROUP BY m.paper_id`,
    ...[step, id, ...(value ? [at] : []), jsonOf(ids), id],
  );
  applyTagChanges(db, step);
  return finishStep(db, step);
}

/**
 * Renames a tag with all that stand under it, gives it a colour or a key. The caller holds the transaction.
 *
 * @returns the step; null where nothing changed
 * @throws OffprintError `not-found`; `invalid-input` for what can't be a name; `conflict` where another tag has it
 */
export function changeTag(
  db: WritableLibrary,
  id: TagId,
  change: { name?: string | undefined; colour?: TagColour | null | undefined; favourite?: number | null | undefined },
  at: Instant,
): StepResult | null {
  const tag = requireTag(db, id);
  if (change.name !== undefined) return renameTag(db, tag, requireName(change.name), at);
  if (change.colour !== undefined) {
    const { colour } = change;
    const step = beginStep(db, 'tag-colour', at, tag.name);
    changeObject(db, step, 'tag', id, () => run(db, 'UPDATE tags SET colour = ? WHERE id = ?', colour, id));
    return finishStep(db, step);
  }
  const { favourite } = change;
  if (favourite === undefined) return null;
  const step = beginStep(db, 'tag-key', at, tag.name);
  const holder = firstRow<{ id: TagId }>(db, 'SELECT id FROM tags WHERE favourite = ? AND id <> ?', favourite, id);
  if (holder) {
    changeObject(db, step, 'tag', holder.id, () => run(db, 'UPDATE tags SET favourite = NULL WHERE id = ?', holder.id));
  }
  changeObject(db, step, 'tag', id, () => run(db, 'UPDATE tags SET favourite = ? WHERE id = ?', favourite, id));
  return finishStep(db, step);
}

/**
 * Gives all papers of a tag another one instead, and deletes it. The caller holds the transaction.
 *
 * @throws OffprintError `not-found`
 */
export function mergeTag(db: WritableLibrary, from: TagId, into: TagId, at: Instant): StepResult | null {
  const gone = requireTag(db, from);
  const kept = requireTag(db, into);
  if (from === into) return null;
  const step = beginStep(db, 'tag-merge', at, `${gone.name} → ${kept.name}`);
  run(
    db,
    `INSERT INTO history_changes (step_id, field, paper_id, item, before, after)
     SELECT ?, 'tag', t.paper_id, ?, NULL, t.tagged_at FROM paper_tags t
     WHERE t.tag_id = ? AND NOT EXISTS (SELECT 1 FROM paper_tags k WHERE k.paper_id = t.paper_id AND k.tag_id = ?)`,
    step,
    into,
    from,
    into,
  );
  deleteWithPapers(db, step, from);
  return finishStep(db, step);
}

/**
 * Deletes a tag and all that stand under it; their papers stay. The caller holds the transaction.
 *
 * @throws OffprintError `not-found`
 */
export function deleteTag(db: WritableLibrary, id: TagId, at: Instant): StepResult | null {
  const tag = requireTag(db, id);
  const step = beginStep(db, 'tag-delete', at, tag.name);
  for (const under of [tag, ...tagsUnder(db, tag.name)]) deleteWithPapers(db, step, under.id);
  return finishStep(db, step);
}

type NamedTag = Pick<Tag, 'id' | 'name'>;

function renameTag(db: WritableLibrary, tag: NamedTag, name: string, at: Instant): StepResult | null {
  if (tag.name === name) return null;
  const step = beginStep(db, 'tag-rename', at, `${tag.name} → ${name}`);
  const moved = [tag, ...tagsUnder(db, tag.name)].map((one) => ({
    id: one.id,
    name: name + one.name.slice(tag.name.length),
  }));
  for (const one of moved) {
    const other = findTag(db, one.name);
    if (other !== undefined && !moved.some(({ id }) => id === other.id)) {
      throw new OffprintError(
        'conflict',
        `There is a tag “${other.name}” already. Nothing was changed: merge the two, or choose another name.`,
        { tag: other.id },
      );
    }
    if (requireName(one.name) !== one.name) throw new Error('A name under a tag is no name.');
  }
  for (const { id, name: next } of moved) {
    changeObject(db, step, 'tag', id, () =>
      run(db, 'UPDATE tags SET name = ?, key = ? WHERE id = ?', next, tagKey(next), id),
    );
  }
  return finishStep(db, step);
}

function createTag(db: WritableLibrary, step: number, name: string): TagId {
  // A number is never used again, so that an undo can't give one tag's papers to another.
  const { lastId } = run(db, 'INSERT INTO tags (name, key) VALUES (?, ?)', name, tagKey(name));
  run(db, 'DELETE FROM tags WHERE id = ?', lastId);
  changeObject(db, step, 'tag', lastId, () =>
    run(db, 'INSERT INTO tags (id, name, key) VALUES (?, ?, ?)', lastId, name, tagKey(name)),
  );
  return lastId;
}

function deleteWithPapers(db: WritableLibrary, step: number, id: TagId): void {
  run(
    db,
    `INSERT INTO history_changes (step_id, field, paper_id, item, before, after)
     SELECT ?, 'tag', paper_id, tag_id, tagged_at, NULL FROM paper_tags WHERE tag_id = ?`,
    step,
    id,
  );
  applyTagChanges(db, step);
  changeObject(db, step, 'tag', id, () => run(db, 'DELETE FROM tags WHERE id = ?', id));
}

/** Makes the papers' tags as a step's changes say. */
export function applyTagChanges(db: WritableLibrary, step: number, to: 'before' | 'after' = 'after'): void {
  changeCounted(db, papersOfStep(step, 'tag'), 'tag', () => putTags(db, step, to));
}

function putTags(db: WritableLibrary, step: number, to: 'before' | 'after'): void {
  run(
    db,
    `DELETE FROM paper_tags WHERE (paper_id, tag_id) IN (
       SELECT paper_id, item FROM history_changes WHERE step_id = ? AND field = 'tag' AND ${to} IS NULL)`,
    step,
  );
  run(
    db,
    `INSERT OR REPLACE INTO paper_tags (paper_id, tag_id, tagged_at)
     SELECT paper_id, item, ${to} FROM history_changes WHERE step_id = ? AND field = 'tag' AND ${to} IS NOT NULL`,
    step,
  );
}

function requireName(typed: string): string {
  const name = tagName(typed);
  if (name !== null) return name;
  throw new OffprintError(
    'invalid-input',
    `A tag’s name needs a letter, has no quotation marks, and at most ${longestTagName} characters. Nothing was changed.`,
  );
}

function requireTag(db: ReadableLibrary, id: TagId): NamedTag {
  const tag = firstRow<NamedTag>(db, 'SELECT id, name FROM tags WHERE id = ?', id);
  if (tag) return tag;
  throw new OffprintError('not-found', 'This tag is not in the library any more. Nothing was changed.', { id });
}

function findTag(db: ReadableLibrary, name: string): NamedTag | undefined {
  return firstRow<NamedTag>(db, 'SELECT id, name FROM tags WHERE key = ?', tagKey(name));
}

function tagsUnder(db: ReadableLibrary, name: string): NamedTag[] {
  const key = `${tagKey(name)}/`;
  return allRows<NamedTag>(db, 'SELECT id, name FROM tags WHERE substr(key, 1, ?) = ? ORDER BY key', key.length, key);
}
