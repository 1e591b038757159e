import { splitTex } from '../../../shared/tex.ts';

/** Blocks of text longer than this are cut for the layout, which has to lay out a block whole. */
const longestBlock = 3_000;

export interface Block {
  /** Where the block starts in the text, in UTF-16 units. */
  start: number;
  text: string;
  /** Whether it goes on with the paragraph of the block before it. */
  continues: boolean;
}

/**
 * The blocks of a text: its paragraphs, which end at blank lines outside of formulas, and very long ones cut at the end
 * of a sentence, else between words, never inside a formula. Nothing but blank lines is between blocks.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const paragraph of text.split(/\r?\n[ \t\r]*(?:\n[ \t\r]*)+/)) {
    const start = text.indexOf(paragraph, at);
    at = start + paragraph.length;
    if (paragraph.trim() === '') continue;
    let cutStart = 0;
    for (const end of cuts(paragraph)) {
      blocks.push({ start: start + cutStart, text: paragraph.slice(cutStart, end), continues: cutStart > 0 });
      cutStart = end;
    }
  }
  return blocks;
}

/** The ends of the blocks of one paragraph, in order. */
function cuts(paragraph: string): number[] {
  const ends: number[] = [];
  if (paragraph.length > longestBlock) {
    const sentences = placesAfter(/[.?!]\s+|。/g, paragraph);
    const spaces = placesAfter(/\s+/g, paragraph);
    let start = 0;
    while (paragraph.length - start > longestBlock) {
      const end =
        lastBetween(sentences, start, start + longestBlock) ?? lastBetween(spaces, start, start + longestBlock);
      const cut = end ?? spaces[firstAfter(spaces, start)];
      if (cut === undefined) break;
      ends.push(cut);
      start = cut;
    }
  }
  if (ends.at(-1) !== paragraph.length) ends.push(paragraph.length);
  return ends;
}

/** The places in a text after each match outside of formulas, in order. */
function placesAfter(what: RegExp, text: string): number[] {
  return splitTex(text)
    .filter((segment) => segment.kind === 'text')
    .flatMap(({ source, start }) => [...source.matchAll(what)].map((match) => start + match.index + match[0].length));
}

/** The last of the sorted places that is after `start` and not after `end`. */
function lastBetween(places: readonly number[], start: number, end: number): number | undefined {
  const last = places[firstAfter(places, end) - 1];
  return last === undefined || last <= start ? undefined : last;
}

/** The index of the first of the sorted places that is after `place`. */
function firstAfter(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
