import type { Density } from '../../../shared/settings.ts';

/** The height of a row in CSS pixels at text size 1: a title of two lines, or of one, and a line below it. */
const plainHeights: Readonly<Record<Density, number>> = { comfortable: 78, compact: 50 };
/** Of the line that tells where the words of a search were found. */
const snippetHeight = 20;

/**
 * The height of all rows of a list in CSS pixels.
 *
 * @param hasSnippets whether a search with words is on; its rows have one line more
 */
export function rowHeightOf(density: Density, textSize: number, hasSnippets: boolean): number {
  return Math.round((plainHeights[density] + (hasSnippets ? snippetHeight : 0)) * textSize);
}
