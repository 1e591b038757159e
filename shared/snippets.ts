import type { MarkedField } from './match-terms.ts';
import type { TextRange } from './matches.ts';
import type { PaperId } from './paper.ts';
import { splitTex, type TexSegment } from './tex.ts';

/** A piece of a text with what is marked in it. */
export interface Snippet {
  /** With an ellipsis where the text goes on. */
  text: string;
  /** In `text`, in order, apart from each other and from all formulas. */
  ranges: TextRange[];
}

/** Where a list's row shows, below the title, what was found. */
export type SnippetField = Exclude<MarkedField, 'title'>;

/** Why a paper was found; where its title tells, what its abstract says. */
export interface PaperSnippet extends Snippet {
  id: PaperId;
  field: SnippetField;
}

/** How long a snippet is, in UTF-16 units, unless one marked part is longer. */
export const snippetLength = 140;
/** What is shown before the first marked part at most: a narrow list cuts the end off, and must not cut the mark. */
const longestLead = 28;

const space = /\s/;
const partOfCharacter = /[\p{M}\uDC00-\uDFFF]/u;

/**
 * The piece of a text in which most of the wanted ranges stand. It begins and ends between words, as far as there are
 * spaces, and never in a formula: that is in it whole or not at all.
 *
 * @param wanted in order, apart from each other and from all formulas
 * @param length about how long the piece is, in UTF-16 units
 * @param marked what is marked in it, among other things what is wanted
 */
export function snippetOf(
  text: string,
  wanted: readonly TextRange[],
  length = snippetLength,
  marked: readonly TextRange[] = wanted,
): Snippet {
  const kept = densest(wanted, length);
  const first = kept[0]?.from ?? 0;
  const last = kept.at(-1)?.to ?? 0;
  const lead = Math.min(longestLead, Math.max(0, length - (last - first)));
  const end = Math.max(last, first - lead + length);
  const near = splitTex(text).filter((segment) => segment.end > first - lead && segment.start < end);
  const formulas = near.filter(({ kind }) => kind === 'math');
  const from = beginning(text, formulas, first - lead, first);
  return piece(text, from, ending(text, formulas, Math.max(last, from + length), last), marked);
}

/** The ranges of the window that holds most of them, the first of such. */
function densest(ranges: readonly TextRange[], length: number): readonly TextRange[] {
  let best: readonly [number, number] = [0, 0];
  let end = 0;
  for (let start = 0; start < ranges.length; start++) {
    end = Math.max(end, start + 1);
    while (end < ranges.length && (ranges[end]?.to ?? 0) - (ranges[start]?.from ?? 0) <= length) end++;
    if (end - start > best[1] - best[0]) best = [start, end];
  }
  return ranges.slice(...best);
}

/** Where to begin: at the first word from `wanted` on, or else there, and not after `latest`. */
function beginning(text: string, formulas: readonly TexSegment[], wanted: number, latest: number): number {
  if (wanted <= 0) return 0;
  const cut = formulaAround(formulas, wanted);
  if (cut !== undefined) return cut.end;
  for (let at = wanted; at <= latest; at++) {
    if (space.test(text[at - 1] ?? '') && formulaAround(formulas, at) === undefined) return at;
  }
  return characterStart(text, wanted);
}

/** Where to end: after the last word before `wanted`, or else there, and not before `earliest`. */
function ending(text: string, formulas: readonly TexSegment[], wanted: number, earliest: number): number {
  if (wanted >= text.length) return text.length;
  const cut = formulaAround(formulas, wanted);
  if (cut !== undefined) return cut.start;
  for (let at = wanted; at > earliest; at--) {
    if (space.test(text[at] ?? '') && formulaAround(formulas, at) === undefined) return at;
  }
  return wanted === earliest ? wanted : characterStart(text, wanted);
}

/** The formula in whose middle a place is. */
function formulaAround(formulas: readonly TexSegment[], at: number): TexSegment | undefined {
  return formulas.find(({ start, end }) => start < at && at < end);
}

/** The place, or one before it where that would part a character, a mark from its letter or `\\` from what it escapes. */
function characterStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && (partOfCharacter.test(text[start] ?? '') || text[start - 1] === '\\')) start--;
  return start;
}

function piece(text: string, start: number, end: number, ranges: readonly TextRange[]): Snippet {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  const to = Math.max(from, start + inside.trimEnd().length);
  const before = from > 0 ? '… ' : '';
  const shown = `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  // A piece of a text with a lone `$` may have a formula where the text has none.
  const formulas = splitTex(shown).filter(({ kind }) => kind === 'math');
  const shift = before.length - from;
  const moved = ranges
    .filter((range) => range.from >= from && range.to <= to)
    .map((range) => ({ from: range.from + shift, to: range.to + shift }))
    .filter((range) => !formulas.some(({ start, end }) => start < range.to && range.from < end));
  return { text: shown, ranges: moved };
}
