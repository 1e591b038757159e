import type { PartialDate } from '../../../shared/dates.ts';
import { isPartialDate } from '../../../shared/dates.ts';
import { OffprintError } from '../../../shared/errors.ts';
import { looksLikeAuthors, parseAuthorLine } from './author-line.ts';
import { parsePaperHeader } from './author-page-header.ts';
import { isFigure, parsePapersHeading, readPageTop } from './author-page-profile.ts';
import type { ImportProblem, PaperDraft, ProfileDraft } from './drafts.ts';

/** What the text of an author's page holds. */
export interface AuthorPage {
  /** Null if the text does not begin with an author. */
  profile: ProfileDraft | null;
  /** In the order of the page. */
  papers: PaperDraft[];
  /** In the order of their lines. An error: something is not in the result. A warning: it is, with a doubt. */
  problems: ImportProblem[];
}

/** Where the parts of a paper stand: indices of lines. */
interface PaperPlace {
  header: number;
  /** The authors' line; null where prose follows the title. */
  authors: number | null;
  /** The first line after them. */
  body: number;
}

const quoteLength = 80;

/**
 * Reads the text of an author's page, as copied from a browser: the name, the figures, then the papers, each of them
 *
 *     CLApr 4, 2025Code                    subject, date and code badge, glued
 *     The title
 *     (blank)
 *     First Author, Second Author et al. · affiliation, affiliation
 *     (blank)
 *     The abstract; it may hold blank lines
 *
 * Any text gives an answer, in linear time; what can't be read becomes a problem with its line. A line that looks like
 * a paper's first is one only where a blank line precedes it and title, blank line and authors follow it.
 *
 * `captured` is the day on which the page was taken: dates without a year count from it, and none is later.
 * Raises `invalid-input` if that is no date.
 */
export function readAuthorPage(text: string, { captured }: { captured: PartialDate }): AuthorPage {
  if (!isPartialDate(captured)) {
    throw new OffprintError('invalid-input', `“${captured}” is no date, so the page can't be read by it.`);
  }
  const raw = text.split(/\r\n|\n|\r/);
  // Trimming takes a byte order mark with it.
  const lines = raw.map((line) => line.trim());
  const places = findPapers(lines, captured);
  const top = readPageTop(lines.slice(0, places[0]?.header), places.length > 0, captured);
  const problems: ImportProblem[] = [];
  if (top.profile === null) {
    const isLoss = places.length === 0 || top.unread.length > 0;
    problems.push(
      problem(isLoss ? 'error' : 'warning', 0, 'No author stands at the top of this text, so no profile was made.'),
    );
  }
  problems.push(...unreadBlocks(lines, top.unread));
  if (top.heading !== null && top.heading.count !== places.length) {
    const counts = `The page says ${top.heading.count} papers, and ${places.length} could be read.`;
    problems.push(problem('error', top.heading.index, counts));
  }
  const papers = places.map((place, index) => {
    const end = places[index + 1]?.header ?? lines.length;
    problems.push(...problemsOfPaper(lines, place, end, captured));
    return readPaper(raw, lines, place, end, captured);
  });
  return { profile: top.profile, papers, problems: problems.sort((first, second) => first.line - second.line) };
}

function findPapers(lines: readonly string[], captured: PartialDate): PaperPlace[] {
  const places: PaperPlace[] = [];
  let at = 0;
  let isBelowHeading = false;
  while (at < lines.length) {
    const isFirst = places.length === 0;
    const place = paperAt(lines, at, { isFirst, isTop: isFirst && !isBelowHeading }, captured);
    isBelowHeading ||= parsePapersHeading(lines[at] ?? '') !== null;
    if (place !== null) places.push(place);
    at = place?.body ?? at + 1;
  }
  return places;
}

/**
 * The paper that begins at a line, or null. `isFirst`: no abstract is open that the line could belong to, so a dated
 * line with a title is enough, and what follows needn't look like authors. `isTop`: the line can be the subject of the
 * profile, with its figures below.
 */
function paperAt(
  lines: readonly string[],
  at: number,
  { isFirst, isTop }: { isFirst: boolean; isTop: boolean },
  captured: PartialDate,
): PaperPlace | null {
  const before = lines[at - 1] ?? '';
  if (before !== '' && parsePapersHeading(before) === null) return null;
  const header = parsePaperHeader(lines[at] ?? '', captured);
  const title = lines[at + 1] ?? '';
  if (header === null || title === '' || (lines[at + 2] ?? '') !== '') return null;
  if (isTop && !header.isDated && (isFigure(title) || parsePapersHeading(title) !== null)) return null;
  let next = at + 3;
  while (next < lines.length && lines[next] === '') next++;
  const line = lines[next] ?? '';
  const standsAlone = (lines[next + 1] ?? '') === '';
  if (line !== '' && standsAlone && looksLikeAuthors(line) && parsePapersHeading(line) === null) {
    return { header: at, authors: next, body: next + 1 };
  }
  return isFirst && header.isDated ? { header: at, authors: null, body: at + 2 } : null;
}

function readPaper(
  raw: readonly string[],
  lines: readonly string[],
  place: PaperPlace,
  end: number,
  captured: PartialDate,
): PaperDraft {
  const header = parsePaperHeader(lines[place.header] ?? '', captured);
  // Whoever has no line of authors has authors all the same.
  const unknownAuthors = { authors: [], authorsComplete: false, affiliations: [] };
  const abstract = raw
    .slice(place.body, end)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return {
    title: lines[place.header + 1] ?? '',
    abstract: abstract === '' ? null : abstract,
    ...(place.authors === null ? unknownAuthors : parseAuthorLine(lines[place.authors] ?? '')),
    date: header?.date ?? null,
    subject: header?.subject ?? null,
    hasCode: header?.hasCode ?? false,
    codeUrl: null,
    identifiers: { arxivId: null, arxivVersion: null, doi: null, url: null },
    venue: null,
    citeKey: null,
    entryType: null,
    extra: {},
  };
}

function problemsOfPaper(
  lines: readonly string[],
  place: PaperPlace,
  end: number,
  captured: PartialDate,
): ImportProblem[] {
  const header = parsePaperHeader(lines[place.header] ?? '', captured);
  const title = quoted(lines[place.header + 1] ?? '');
  const problems = (header?.unread ?? []).map((message) =>
    problem('error', place.header, `${message} Paper: ${title}.`),
  );
  if (place.authors === null) {
    problems.push(problem('error', place.header + 1, `No authors could be read for ${title}.`));
  }
  for (let at = place.body; at < end; at++) {
    const line = lines[at] ?? '';
    if ((lines[at - 1] ?? '') !== '' || parsePaperHeader(line, captured)?.isDated !== true) continue;
    const message = `${quoted(line)} looks like the start of a paper, but no title and authors follow: kept as part of the abstract of ${title}.`;
    problems.push(problem('warning', at, message));
  }
  return problems;
}

/** One problem for each run of lines, next to each other, that could not be read. */
function unreadBlocks(lines: readonly string[], unread: readonly number[]): ImportProblem[] {
  const blocks: { first: number; count: number }[] = [];
  for (const index of unread) {
    const block = blocks.at(-1);
    if (block !== undefined && block.first + block.count === index) block.count++;
    else blocks.push({ first: index, count: 1 });
  }
  return blocks.map(({ first, count }) => {
    const more = count === 1 ? '' : ` and ${count - 1} more ${count === 2 ? 'line' : 'lines'}`;
    return problem('error', first, `Not understood, and left out: ${quoted(lines[first] ?? '')}${more}.`);
  });
}

function quoted(text: string): string {
  const characters = [...text.slice(0, 2 * quoteLength + 1)];
  return `“${characters.length > quoteLength ? `${characters.slice(0, quoteLength).join('')}…` : text}”`;
}

function problem(severity: ImportProblem['severity'], index: number, message: string): ImportProblem {
  return { severity, line: index + 1, message };
}
