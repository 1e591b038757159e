import type { PartialDate } from '../../../shared/dates.ts';
import { resolveSubject } from '../../../shared/subjects.ts';
import type { ProfileDraft } from './drafts.ts';

/** The top of an author's page, read. */
export interface PageTop {
  /** Null where the text does not begin as such a page does. */
  profile: ProfileDraft | null;
  /** The count in the heading over the papers (`13 Papers`), with the index of its line. */
  heading: { count: number; index: number } | null;
  /** Indices of the lines that could not be read. */
  unread: number[];
}

type Figure = 'hIndex' | 'papers' | 'citations' | 'noveltyPercent' | 'aiScore';

const figures: readonly [Figure, RegExp][] = [
  ['hIndex', /^h-index:? ?([\d,]+)$/i],
  ['papers', /^([\d,]+) ?papers?$/],
  ['citations', /^([\d,]+) ?citations?$/i],
  ['noveltyPercent', /^Novelty:? ?([\d,.]+) ?%$/i],
  ['aiScore', /^AI Score:? ?([\d,.]+)$/i],
];

/** Longer lines are no figures. */
const longestFigure = 60;

/** The count of a heading such as `13 Papers`; null if the line is none. The figure, `13papers`, is written otherwise. */
export function parsePapersHeading(line: string): number | null {
  const match = line.length <= longestFigure ? /^([\d,]+) Papers?$/.exec(line) : null;
  return match === null ? null : toNumber(match[1]);
}

/** Whether the line is one of the figures of a profile. */
export function isFigure(line: string): boolean {
  return parseFigure(line) !== null;
}

/**
 * Reads what stands before the first paper: the name, the subject, the figures, the heading over the papers.
 * `hasPapers`: papers follow, so that even a lone name is one.
 */
export function readPageTop(lines: readonly string[], hasPapers: boolean, captured: PartialDate): PageTop {
  const draft: ProfileDraft = {
    name: '',
    subject: null,
    hIndex: null,
    papers: null,
    citations: null,
    noveltyPercent: null,
    aiScore: null,
    takenOn: captured,
  };
  const top: PageTop = { profile: null, heading: null, unread: [] };
  let known = 0;
  let nameIndex = -1;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const figure = parseFigure(line);
    const count = parsePapersHeading(line);
    if (figure !== null && draft[figure.name] === null) {
      draft[figure.name] = figure.value;
      known++;
    } else if (count !== null && top.heading === null) {
      top.heading = { count, index };
    } else if (nameIndex === -1 && known === 0 && top.heading === null) {
      nameIndex = index;
      draft.name = line;
    } else if (draft.subject === null && resolveSubject(line) !== null) {
      draft.subject = resolveSubject(line);
      known++;
    } else {
      top.unread.push(index);
    }
  }
  const isPage = nameIndex !== -1 && (known > 0 || top.heading !== null || hasPapers);
  if (isPage) return { ...top, profile: draft };
  // Without a name there is nobody to keep the figures for.
  const unread = [...lines.keys()].filter((index) => lines[index] !== '' && index !== top.heading?.index);
  return { ...top, unread };
}

function parseFigure(line: string): { name: Figure; value: number } | null {
  if (line.length > longestFigure) return null;
  for (const [name, pattern] of figures) {
    const value = toNumber(pattern.exec(line)?.[1]);
    if (value !== null) return { name, value };
  }
  return null;
}

/** `1,234` and `57.5`; null for what is no number, or one too long to be kept exactly. */
function toNumber(text: string | undefined): number | null {
  if (text === undefined || !/^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,6})?$/.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  return value <= Number.MAX_SAFE_INTEGER ? value : null;
}
