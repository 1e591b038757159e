import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAuthorPage } from '../../../electron/library/import/author-page.ts';
import { makeSampleJson } from '../../../scripts/sample-json.ts';
import { printAuthorPage } from './print-author-page.ts';

const pageText = readFileSync(new URL('../../fixtures/author-page.txt', import.meta.url), 'utf8');
const pageLines = pageText.split('\n');
const { profile, papers, problems } = readAuthorPage(pageText, { captured: '2026-11-25' });

/** Line of the title (from 1), subject, date, code, authors, affiliations. */
const expected: [number, string, string, boolean, string, string[]][] = [
  [13, 'cs.CL', '2025-04-04', true, 'Aaron Blakeman; Aarti Basant; Abhinav Khattar', ['nvidia']],
  [
    20,
    'cs.LG',
    '2026-04-14',
    true,
    'Aakshita Chandiramani; Aaron Blakeman; Abdullahi Olaoye',
    ['amazon-science', 'cmu'],
  ],
  [27, 'cs.CL', '2025-08-20', false, 'Aarti Basant; Abhijit Khairnar; Abhijit Paithankar', ['nvidia']],
  [34, 'cs.CL', '2025-12-23', false, 'Aaron Blakeman; Aaron Grattafiori; Aarti Basant', ['nvidia']],
  [41, 'cs.CL', '2025-12-24', false, 'Aaron Blakeman; Aaron Grattafiori; Aarti Basant', ['nvidia']],
  [48, 'cs.LG', '2026-02-12', false, 'Akhiad Bercovich; Nir Ailon; Vladimir Anisimov', []],
  [55, 'cs.CL', '2025-05-02', true, 'Akhiad Bercovich; Itay Levy; Izik Golan', ['nvidia']],
  [62, 'cs.CL', '2026-03-24', false, 'Roy Uziel; Omer Belhasin; Itay Levi', []],
  [69, 'cs.LG', '2026-05-08', false, 'Ali Taghibakhshi; Ruisi Cai; Saurav Muralidharan', []],
  [76, 'cs.LG', '2024-11-28', false, 'Akhiad Bercovich; Tomer Ronen; Talor Abramovich', ['nvidia']],
  [83, 'cs.LG', '2025-03-15', false, 'Nir Ailon; Akhiad Bercovich; Yahel Uffenheimer', []],
  [90, 'cs.LG', '2026-01-27', false, 'Meng Xin; Sweta Priyadarshi; Jingyu Xin', []],
  [97, 'cs.LG', '2025-03-24', false, 'Akhiad Bercovich; Mohammad Dabbah; Omri Puny', []],
];

describe('the seed page', () => {
  test('is read whole', () => {
    expect(problems).toEqual([]);
    expect(papers).toHaveLength(13);
  });

  test('gives the profile with its five figures', () => {
    expect(profile).toEqual({
      name: 'Akhiad Bercovich',
      subject: 'cs.LG',
      hIndex: 57,
      papers: 13,
      citations: 311,
      noveltyPercent: 57,
      aiScore: 60,
      takenOn: '2026-11-25',
    });
  });

  test.each(expected.map((paper, index) => ({ paper, index })))(
    'gives paper $index to the letter',
    ({ paper, index }) => {
      const [titleLine, subject, date, hasCode, authors, affiliations] = paper;
      expect(papers[index]).toEqual({
        title: pageLines[titleLine - 1],
        abstract: pageLines[titleLine + 3],
        authors: authors.split('; '),
        authorsComplete: false,
        affiliations,
        date,
        subject,
        hasCode,
        codeUrl: null,
        identifiers: { arxivId: null, arxivVersion: null, doi: null, url: null },
        venue: null,
        citeKey: null,
        entryType: null,
        extra: {},
      });
    },
  );

  test('has the titles that one sees on it, first and last', () => {
    expect(papers[0]?.title).toBe('Nemotron-H: A Family of Accurate and Efficient Hybrid Mamba-Transformer Models');
    expect(papers[7]?.title).toBe('CRoCoDiL: Continuous and Robust Conditioned Diffusion for Language');
    expect(papers[12]?.title).toBe('FFN Fusion: Rethinking Sequential Computation in Large Language Models');
  });

  test('keeps TeX as it stands', () => {
    expect(papers[0]?.abstract).toContain('up to 3$\\times$ faster at inference');
    expect(papers[10]?.abstract).toContain(
      '($\\ll n^3$), yet increases the parameter count compared to MatMul ($\\gg n^2$)',
    );
  });

  test('is printed again as it was', () => {
    expect(profile === null ? null : printAuthorPage(profile, papers).trimEnd()).toBe(pageText.trimEnd());
  });
});

describe('the sample library', () => {
  test('is what the importer makes of the seed page (if not: npm run sample)', () => {
    const sample = readFileSync(new URL('../../../data/sample/akhiad-bercovich.json', import.meta.url), 'utf8');
    expect(sample).toBe(makeSampleJson(pageText));
  });

  test('is not made from a page that can not be read whole', () => {
    expect(() => makeSampleJson(`${pageText.replace('h-index57', 'h-index many')}`)).toThrow('line 4: Not understood');
  });
});
