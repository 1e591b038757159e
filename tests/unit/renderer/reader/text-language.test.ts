import { expect, it } from 'vitest';
import { textLanguage } from '../../../../renderer/features/reader/text-language.ts';
import { edgePapersByName } from '../../../fixtures/edge-papers.ts';

it.each([
  ['', 'en'],
  ['We describe a method.', 'en'],
  ['$x^2$ and Σ', 'en'],
  [edgePapersByName.arabic.abstract, 'und-Arab'],
  [edgePapersByName.hebrew.abstract, 'he'],
  [edgePapersByName.chinese.abstract, 'zh'],
  [edgePapersByName.japanese.abstract, 'ja'],
  [edgePapersByName.korean.abstract, 'ko'],
  ['Простой метод чтения', 'und-Cyrl'],
  ['Μια απλή μέθοδος', 'el'],
])('RD2 %s is set as %s', (text, language) => {
  expect(textLanguage(text)).toBe(language);
});
