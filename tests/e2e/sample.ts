import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/project.ts';
import type { AuthorPageDrafts } from '../../electron/library/sample.ts';
import type { PaperDraft } from '../../electron/library/import/drafts.ts';

/** The author page that a new profile opens with. */
export const sample = JSON.parse(
  readFileSync(path.join(projectRoot, 'data/sample/akhiad-bercovich.json'), 'utf8'),
) as AuthorPageDrafts;

/** Its papers as the list has them at first: newest first. */
export const newestFirst: readonly PaperDraft[] = [...sample.papers].sort((first, second) =>
  (second.date ?? '').localeCompare(first.date ?? ''),
);

/** Their titles in that order. */
export const titles: readonly string[] = newestFirst.map((paper) => paper.title);

/** The title at a place of the first list, from 0. */
export function titleAt(index: number): string {
  const title = titles[index];
  if (title === undefined) throw new RangeError(`The sample has no paper ${index}.`);
  return title;
}
