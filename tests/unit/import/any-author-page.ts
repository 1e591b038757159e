import fc from 'fast-check';
import type { PaperDraft, ProfileDraft } from '../../../electron/library/import/drafts.ts';
import { arxivCategories } from '../../../shared/arxiv-categories.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { isAfter, toPartialDate } from '../../../shared/dates.ts';
import { resolveSubject, subjectShortCode } from '../../../shared/subjects.ts';
import type { Wear } from './print-author-page.ts';

/** Any page that can be printed without loss, with the wear it may show. */
export interface AnyPage {
  profile: ProfileDraft;
  papers: PaperDraft[];
  wear: Wear;
}

const printableSubjects = [...arxivCategories.keys()].filter((code) => resolveSubject(subjectShortCode(code)) === code);

const word = fc.oneof(
  fc.constantFrom(
    'Puzzle',
    'a',
    '$\\ll n^3$',
    '3$\\times$',
    '\\$5',
    'h-index57',
    'CLApr',
    '13',
    'Papers',
    'et',
    'al.',
    '·',
    'Code',
  ),
  fc.constantFrom(
    'LGApr 14',
    'CLApr 4, 2025Code',
    '13 Papers',
    '“quoted”',
    '深度学习',
    'مرحبا',
    '😀',
    '\\begin{align}',
    '{',
    '%',
  ),
  fc.stringMatching(/^[!-~]{1,12}$/),
);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

/** Paragraphs begin with a word that begins no paper; their later lines may look like anything. */
const abstract = fc
  .array(fc.tuple(fc.constantFrom('We', 'Here,', 'Then'), fc.array(line, { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((paragraphs) => paragraphs.map(([opening, lines]) => `${opening} ${lines.join('\n')}`).join('\n\n'));

const name = fc
  .array(
    fc.oneof(
      fc.constantFrom('Akhiad', "O'Neil", 'Ørsted', '李雷', 'Gal·la', 'J.-P.', 'al-Farabi', 'Noam'),
      fc.stringMatching(/^[A-Z][a-z]{1,8}$/),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => [...words, 'Zhang'].join(' '));

function anyDate(captured: PartialDate): fc.Arbitrary<PartialDate | null> {
  return fc
    .record({
      year: fc.integer({ min: 1000, max: Number(captured.slice(0, 4)) }),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      day: fc.option(fc.integer({ min: 1, max: 31 })),
    })
    .map((parts) => toPartialDate({ ...parts, day: parts.month === null ? null : parts.day }))
    .filter((date) => date === null || !isAfter(date, captured));
}

function anyPaper(captured: PartialDate): fc.Arbitrary<PaperDraft> {
  return fc
    .record({
      title: line,
      abstract: fc.option(abstract),
      authors: fc.array(name, { minLength: 1, maxLength: 5 }),
      authorsComplete: fc.boolean(),
      affiliations: fc.array(fc.constantFrom('nvidia', 'cmu', 'amazon-science', 'Tel Aviv'), { maxLength: 3 }),
      date: anyDate(captured),
      subject: fc.option(fc.constantFrom(...printableSubjects)),
      hasCode: fc.boolean(),
    })
    .map((paper) => ({
      ...paper,
      // A paper without a subject and a date has nothing over its title to know it by.
      subject: paper.date === null ? (paper.subject ?? 'cs.LG') : paper.subject,
      codeUrl: null,
      identifiers: { arxivId: null, arxivVersion: null, doi: null, url: null },
      venue: null,
      citeKey: null,
      entryType: null,
      extra: {},
    }));
}

const figure = fc.option(fc.nat(1_000_000));

/** Any author's page taken on a day of the years 2000 to 2099. */
export const anyAuthorPage: fc.Arbitrary<AnyPage> = fc
  .record({
    year: fc.integer({ min: 2000, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((parts) => toPartialDate(parts) ?? '2026-11-25')
  .chain((captured) =>
    fc.record({
      profile: fc.record({
        name,
        subject: fc.option(fc.constantFrom(...printableSubjects)),
        hIndex: figure,
        papers: figure,
        citations: figure,
        noveltyPercent: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
        aiScore: figure,
        takenOn: fc.constant(captured),
      }),
      papers: fc.array(anyPaper(captured), { maxLength: 6 }),
      wear: fc.record({
        lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
        byteOrderMark: fc.boolean(),
        trailing: fc.constantFrom('', ' ', ' \t', '\u00A0'),
        blankLines: fc.integer({ min: 1, max: 3 }),
      }),
    }),
  );
