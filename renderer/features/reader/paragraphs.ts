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
  for (const paragraph of text.split(/\n[ \t\r]*(?:\n[ \t\r]*)+/)) {
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
    let start = 0;
    for (const segment of splitTex(paragraph)) {
      if (segment.kind === 'math') continue;
      while (segment.end - start > longestBlock) {
        const from = Math.max(segment.start, start + longestBlock / 2);
        const end = cutBetween(paragraph, from, Math.max(from, Math.min(segment.end, start + longestBlock)));
        if (end === null) break;
        ends.push(end);
        start = end;
      }
    }
  }
  ends.push(paragraph.length);
  return ends;
}

/** The best place to cut between two places: after the last sentence, else after the last space; null if there is none. */
function cutBetween(text: string, from: number, to: number): number | null {
  const part = text.slice(from, to);
  const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('? '), part.lastIndexOf('! '));
  if (sentence !== -1) return from + sentence + 2;
  const ideographic = part.lastIndexOf('。');
  if (ideographic !== -1) return from + ideographic + 1;
  const space = part.lastIndexOf(' ');
  return space === -1 ? null : from + space + 1;
}
