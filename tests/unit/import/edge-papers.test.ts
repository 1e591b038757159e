import { expect, test } from 'vitest';
import { splitTex } from '../../../shared/tex.ts';
import { edgePapers, edgePapersByName } from '../../fixtures/edge-papers.ts';

test('edge papers are as far out as they say', () => {
  expect(new Set(edgePapersByName.manyAuthors.authors).size).toBe(3_000);
  expect(edgePapersByName.longAbstract.abstract.length).toBeGreaterThanOrEqual(100_000);
  expect(edgePapersByName.longTitle.title).toHaveLength(600);
  expect(edgePapersByName.wideTex.abstract.split('&')).toHaveLength(10_001);
  expect(new Set(edgePapers.map((paper) => paper.title)).size).toBe(edgePapers.length);
});

test('their hostile formulas reach the typesetter, and their broken ones do not', () => {
  const formulas = (abstract: string) =>
    splitTex(abstract).flatMap(({ kind, text }) => (kind === 'math' ? [text] : []));
  expect(formulas(edgePapersByName.deepTex.abstract)).toHaveLength(1);
  expect(formulas(edgePapersByName.wideTex.abstract)).toHaveLength(1);
  expect(formulas(edgePapersByName.onlyTex.abstract)).toHaveLength(1);
  expect(formulas(edgePapersByName.unknownMacro.abstract)).toEqual(['\\ourloss{\\theta}', '\\R^{\\dimension}']);
  expect(formulas(edgePapersByName.unbalancedBraces.abstract)).toEqual(['y']);
});
