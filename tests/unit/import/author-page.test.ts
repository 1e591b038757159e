import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAuthorPage } from '../../../electron/library/import/author-page.ts';
import { growthOfTime, linearGrowth } from '../linear-time.ts';
import { anyAuthorPage } from './any-author-page.ts';
import { printAuthorPage } from './print-author-page.ts';
import { resolveSubject } from '../../../shared/subjects.ts';

const captured = '2026-11-25';
const top = 'Ada Lovelace\n\nLG\nh-index57\n\n';

/** Reads a page with one paper, whose parts can be put wrong. */
function readPaper({
  header = 'CLApr 4, 2025',
  title = 'A title',
  authors = 'Ada Lovelace',
  rest = 'An abstract.',
} = {}) {
  const page = readAuthorPage(`${top}1 Papers\n\n${header}\n${title}\n\n${authors}\n\n${rest}\n`, { captured });
  return { paper: page.papers[0], papers: page.papers, problems: page.problems };
}

describe('the line over a title', () => {
  test.each([
    ['CLApr 4, 2025Code', 'cs.CL', '2025-04-04', true],
    ['CLApr 4, 2025', 'cs.CL', '2025-04-04', false],
    ['CL Apr 4, 2025 Code', 'cs.CL', '2025-04-04', true],
    ['hep-thMay 2', 'hep-th', '2026-05-02', false],
    ['str-elSept 30Code', 'cond-mat.str-el', '2026-09-30', true],
    ['cs.MAMarch 1, 1999', 'cs.MA', '1999-03-01', false],
    ['LGApr 2025', 'cs.LG', '2025-04', false],
    ['LG2025Code', 'cs.LG', '2025', true],
    ['Apr 14Code', null, '2026-04-14', true],
    ['LG', 'cs.LG', null, false],
    ['LGCode', 'cs.LG', null, true],
  ])('%s', (header, subject, date, hasCode) => {
    const { paper, problems } = readPaper({ header });
    expect(paper).toMatchObject({ subject, date, hasCode });
    expect(problems).toEqual([]);
  });

  test.each([
    ['the day of the capture', 'LGNov 25', '2026-11-25'],
    ['the day after it', 'LGNov 26', '2025-11-26'],
    ['the end of the year', 'LGDec 31', '2025-12-31'],
    ['the beginning of the year', 'LGJan 1', '2026-01-01'],
  ])('without a year is never in the future: %s', (_name, header, date) =>
    expect(readPaper({ header }).paper?.date).toBe(date),
  );

  test('with 29 February and no year is of a year that has one', () => {
    const read = (day: string) =>
      readAuthorPage('Ada\n\n1 Papers\n\nLGFeb 29\nT\n\nAda\n', { captured: day }).papers[0]?.date;
    expect(read('2024-03-01')).toBe('2024-02-29');
    expect(read('2025-02-01')).toBe('2024-02-29');
    expect(read('2026-11-25')).toBeNull();
  });

  test('counts a date without a year from a capture of which only the year is known', () => {
    const page = readAuthorPage('Ada\n\n1 Papers\n\nLGDec 31\nT\n\nAda\n', { captured: '2026' });
    expect(page.papers[0]?.date).toBe('2026-12-31');
  });

  test('with a date after the capture: the date is not taken, and that is said', () => {
    const { paper, problems } = readPaper({ header: 'LGNov 26, 2026Code' });
    expect(paper).toMatchObject({ date: null, subject: 'cs.LG', hasCode: true });
    expect(problems).toEqual([
      { severity: 'error', line: 8, message: expect.stringContaining('“Nov 26, 2026” is later') },
    ]);
  });

  test('with a date that the calendar has not', () => {
    const { paper, problems } = readPaper({ header: 'LGFeb 30, 2025' });
    expect(paper?.date).toBeNull();
    expect(problems).toEqual([{ severity: 'error', line: 8, message: expect.stringContaining('“Feb 30, 2025”') }]);
  });

  test('with an unknown subject', () => {
    const { paper, problems } = readPaper({ header: 'QQApr 4' });
    expect(paper).toMatchObject({ subject: null, date: '2026-04-04' });
    expect(problems).toEqual([{ severity: 'error', line: 8, message: expect.stringContaining('“QQ”') }]);
  });
});

test('a title may be anything, even below a line without a date', () => {
  for (const title of ['13 Papers', 'h-index57', 'LGApr 14', 'CL', 'Ada Lovelace et al.']) {
    const { paper, problems } = readPaper({ header: 'LG', title });
    expect(paper).toMatchObject({ title, abstract: 'An abstract.' });
    expect(problems).toEqual([]);
  }
});

test('a subject with a figure under it is no paper', () => {
  const page = readAuthorPage('Ada Lovelace\n\nLG\nh-index57\n\nCharles Babbage\n\n0 Papers\n', { captured });
  expect(page.papers).toEqual([]);
  expect(page.profile).toMatchObject({ subject: 'cs.LG', hIndex: 57 });
});

describe('the authors', () => {
  test.each([
    ['Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage'], true, []],
    ['Ada Lovelace et al. · nvidia', ['Ada Lovelace'], false, ['nvidia']],
    ['Ada Lovelace, et al', ['Ada Lovelace'], false, []],
    ['Ada Lovelace · nvidia, cmu', ['Ada Lovelace'], true, ['nvidia', 'cmu']],
    ['Ada Lovelace\u00A0·\u00A0nvidia', ['Ada Lovelace'], true, ['nvidia']],
    ['Gal·la Placidia ·', ['Gal·la Placidia'], true, []],
    ['John Smith, Jr., Ada Lovelace', ['John Smith, Jr.', 'Ada Lovelace'], true, []],
    ['Guy L. Steele Jr.', ['Guy L. Steele Jr.'], true, []],
    ['danah boyd', ['danah boyd'], true, []],
    ['李雷, 韩梅梅', ['李雷', '韩梅梅'], true, []],
  ])('%s', (line, authors, authorsComplete, affiliations) => {
    const { paper, problems } = readPaper({ authors: line });
    expect(paper).toMatchObject({ authors, authorsComplete, affiliations, abstract: 'An abstract.' });
    expect(problems).toEqual([]);
  });

  test('that are missing leave the paper and its abstract whole, and are told', () => {
    const { paper, problems } = readPaper({ authors: 'This is the abstract already.', rest: 'And more.' });
    expect(paper).toMatchObject({
      authors: [],
      authorsComplete: false,
      abstract: 'This is the abstract already.\n\nAnd more.',
    });
    expect(problems).toEqual([{ severity: 'error', line: 9, message: expect.stringContaining('No authors') }]);
  });
});

describe('an abstract', () => {
  test.each([
    ['with blank lines', 'One.\n\nTwo.\n\n\nThree.'],
    ['with several lines', 'One\ntwo\n  three.'],
    ['with a line that looks like a header', 'We saw the line\nLGApr 14\nand it went on.'],
    ['with a header-like line before a blank one', 'We saw\nLGApr 14\n\nThen we left.'],
    ['with a line that is a subject', 'We saw\n\nLG\n\nand left.'],
    ['with the heading and a figure in it', 'There are\n\n13 Papers\n\nh-index57\n\nin it.'],
    ['with a paragraph that is a year', 'We saw\n\nSince 2025\n\nand left.'],
    ['with TeX', '$\\ll n^3$ \\$5 {\\bf x} $$y$$ \\\\ % no comment'],
  ])('%s is kept to the letter', (_name, rest) => {
    const { paper, papers, problems } = readPaper({ rest });
    expect(paper?.abstract).toBe(rest);
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('with a paragraph that begins like a paper, but is none, is kept with a warning', () => {
    const rest = 'We saw this:\n\nLGApr 14\nis a line of a page.\n\nThat was all of it, in the end.';
    const { paper, papers, problems } = readPaper({ rest });
    expect(paper?.abstract).toBe(rest);
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([
      { severity: 'warning', line: 15, message: expect.stringContaining('“LGApr 14” looks like') },
    ]);
  });

  test('may be missing, before another paper and at the end', () => {
    const { papers, problems } = readPaper({ rest: 'LGApr 14\nSecond\n\nCharles Babbage' });
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['A title', null],
      ['Second', null],
    ]);
    expect(problems).toEqual([{ severity: 'error', line: 6, message: 'The page says 1 papers, and 2 could be read.' }]);
  });
});

describe('the top of a page', () => {
  test.each([
    ['h-index 57', { hIndex: 57 }],
    ['1,234citations', { citations: 1234 }],
    ['1papers', { papers: 1 }],
    ['Novelty57.5%', { noveltyPercent: 57.5 }],
    ['AI Score60', { aiScore: 60 }],
  ])('%s', (line, figures) => {
    const page = readAuthorPage(`Ada Lovelace\n\n${line}\n\n0 Papers`, { captured });
    expect(page.profile).toMatchObject({ name: 'Ada Lovelace', ...figures });
    expect(page.problems).toEqual([]);
  });

  test.each(['h-indexmany', '12.3Kcitations', 'Follow', '99999999999999999999papers', 'h-index58', '1,2,3citations'])(
    'what is not understood is quoted with its line: %s',
    (line) => {
      const { problems } = readAuthorPage(`${top}${line}\n\n0 Papers`, { captured });
      expect(problems).toEqual([{ severity: 'error', line: 6, message: `Not understood, and left out: “${line}”.` }]);
    },
  );

  test('a long line is quoted by its beginning', () => {
    const { problems } = readAuthorPage(`${top}${'😀'.repeat(500)}`, { captured });
    expect(problems[0]?.message).toBe(`Not understood, and left out: “${'😀'.repeat(80)}…”.`);
  });

  test('that lacks leaves the papers, with a warning', () => {
    const { profile, papers, problems } = readAuthorPage('LGApr 14\nT\n\nAda', { captured });
    expect(profile).toBeNull();
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([{ severity: 'warning', line: 1, message: expect.stringContaining('no profile') }]);
  });

  test('without a name: no profile, and the figures are told', () => {
    const { profile, problems } = readAuthorPage('h-index57\n13papers\n', { captured });
    expect(profile).toBeNull();
    expect(problems.map(({ message }) => message).join()).toContain('“h-index57” and 1 more line.');
  });

  test('fewer papers than the heading says are told', () => {
    const { problems } = readAuthorPage(`${top}13 Papers\n\nLGApr 14\nT\n\nAda`, { captured });
    expect(problems).toEqual([
      { severity: 'error', line: 6, message: 'The page says 13 papers, and 1 could be read.' },
    ]);
  });
});

describe('a worn text', () => {
  const clean = `${top}1 Papers\n\nCLApr 4, 2025Code\nA title\n\nAda Lovelace et al. · cmu\n\nOne.\n\nTwo.\n`;
  test.each([
    ['Windows line ends', clean.replaceAll('\n', '\r\n')],
    ['old Mac line ends', clean.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${clean}`],
    ['trailing space', clean.replaceAll('\n', ' \t\n')],
    ['trailing no-break space', clean.replaceAll('\n', '\u00A0\n')],
    ['no line end at the end', clean.trimEnd()],
    ['blank lines around', `\n\n${clean}\n\n`],
    ['no blank line under the heading', clean.replace('Papers\n\n', 'Papers\n')],
  ])('with %s reads the same', (_name, worn) => {
    expect(worn).not.toBe(clean);
    const [read, readWorn] = [readAuthorPage(clean, { captured }), readAuthorPage(worn, { captured })];
    expect(readWorn).toEqual(read);
    expect(read.papers[0]?.abstract).toBe('One.\n\nTwo.');
  });
});

test.each(['', '   \n\n', '\uFEFF'])('an empty text (%j) has no author, and says so', (text) => {
  const page = readAuthorPage(text, { captured });
  expect(page).toMatchObject({ profile: null, papers: [] });
  expect(page.problems).toEqual([{ severity: 'error', line: 1, message: expect.stringContaining('No author') }]);
});

test('a capture that is no date is refused', () => {
  expect(() => readAuthorPage('', { captured: 'today' })).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});

test('any page, printed and read, comes back whole', () => {
  fc.assert(
    fc.property(anyAuthorPage, ({ profile, papers, wear }) => {
      const page = readAuthorPage(printAuthorPage(profile, papers, wear), { captured: profile.takenOn });
      expect(page).toEqual({ profile, papers, problems: [] });
    }),
    { numRuns: 500 },
  );
});

const pageLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '',
        '',
        'LGApr 14',
        'CLApr 4, 2025Code',
        'LG',
        '13 Papers',
        '13papers',
        'h-index57',
        'Novelty57%',
      ),
      fc.constantFrom('Ada Lovelace', 'Ada et al. · cmu', 'We prove it.', 'LGNov 30, 2030', 'QQFeb 30', ' ', '\uFEFF'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((lines) => lines.join('\n'));

test('no line of any text is lost: it is in the result, or in a problem', () => {
  fc.assert(
    fc.property(pageLike, (text) => {
      const page = readAuthorPage(text, { captured });
      const told = page.problems.map(({ line }) => line);
      expect(told.every((line) => line >= 1 && line <= text.split(/\r\n|\n|\r/).length)).toBe(true);
      expect(told).toEqual([...told].sort((first, second) => first - second));
      const kept = JSON.stringify([page.profile?.name, page.papers, page.problems.map(({ message }) => message)]);
      const hidden = /^(?:LG|13 ?[Pp]apers|h-index57|Novelty57%|LGApr 14|CLApr 4, 2025Code|LGNov 30, 2030|QQFeb 30|)$/;
      const isSummed = /and \d+ more/.test(kept);
      for (const line of text.split(/\r\n|\n|\r/)) {
        const shown = line.trim();
        // A subject is kept under its full code.
        if (hidden.test(shown) || resolveSubject(shown) !== null || isSummed || shown.length > 80) continue;
        for (const part of shown.split(/,|·|et al\.?/))
          expect(kept).toContain(JSON.stringify(part.trim()).slice(1, -1));
      }
    }),
    { numRuns: 1_000 },
  );
});

describe('time grows linearly with', () => {
  test.each([
    'a',
    '\n',
    ' ',
    ',',
    'LGApr 14\n\n',
    'LGApr 14\nT\n\nA\n\n',
    'LGApr 14\nT\n\n\n\n\n\n\n\n',
    'LGApr 14\nlower case prose.\n\n',
    'LG\nT\n\n\n\n\n',
    'A, ',
    ' · ',
    '·',
    'et al.',
    'h-index5',
    '13 Papers\n',
    'Follow\n\n',
  ])('200 kB of %j', (unit) => {
    const growth = growthOfTime(
      (length) => `Ada\n\n2 Papers\n\nLGApr 14\nT\n\nAda\n\n${unit.repeat(length / unit.length)}`,
      (text) => readAuthorPage(text, { captured }),
      25_000,
    );
    expect(growth).toBeLessThan(linearGrowth);
  });

  test.each(['A b, ', 'A · ', ' '])('a line of authors of 200 kB of %j', (unit) => {
    const growth = growthOfTime(
      (length) => `Ada\n\n1 Papers\n\nLGApr 14\nT\n\nAda ${unit.repeat(length / unit.length)}Z\n`,
      (text) => readAuthorPage(text, { captured }),
      25_000,
    );
    expect(growth).toBeLessThan(linearGrowth);
  });
});
