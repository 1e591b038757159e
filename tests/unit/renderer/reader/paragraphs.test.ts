import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../../renderer/features/reader/paragraphs.ts';
import { edgePapersByName } from '../../../fixtures/edge-papers.ts';

const texts = (text: string): string[] => blocksOf(text).map((block) => block.text);

describe('RD4 an abstract keeps its paragraphs', () => {
  it.each([
    ['', []],
    [' \n\n ', []],
    ['One.', ['One.']],
    ['One\nline.', ['One\nline.']],
    ['One.\n\nTwo.', ['One.', 'Two.']],
    ['One.\r\n \t\r\n\nTwo.\n\n', ['One.', 'Two.']],
    ['Same.\n\nSame.', ['Same.', 'Same.']],
  ])('%j', (text, paragraphs) => {
    expect(texts(text)).toEqual(paragraphs);
  });

  it('cuts a very long one at ends of sentences, never inside a formula, and loses nothing', () => {
    const long = edgePapersByName.longAbstract.abstract;
    const blocks = blocksOf(long);
    expect(blocks.map((block) => block.text).join('')).toBe(long);
    expect(blocks.length).toBeGreaterThan(30);
    for (const { text } of blocks) {
      expect(text.length).toBeLessThanOrEqual(3_000);
      expect(text.trim()).toMatch(/^In experiment .*measure\.$/s);
    }
    expect(blocks.filter((block) => !block.continues)).toHaveLength(1);
  });

  it('leaves a long formula whole', () => {
    const formula = `$${'x + '.repeat(2_000)}y$`;
    const text = `${'Words. '.repeat(300)}${formula} ${'Words. '.repeat(900)}`;
    expect(texts(text).filter((block) => block.includes('x + '))).toHaveLength(1);
    expect(texts(text).join('')).toBe(text);
  });

  it('gives blocks in order that hold all but blank lines, whatever the text', () => {
    const piece = fc.constantFrom(
      'word ',
      '. ',
      '\n',
      '\n\n',
      ' ',
      '$',
      'x^2$',
      'a'.repeat(800),
      '字'.repeat(800),
      '。',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60, size: 'max' }), (pieces) => {
        const text = pieces.join('');
        const blocks = blocksOf(text);
        let at = 0;
        for (const block of blocks) {
          expect(text.slice(at, block.start).trim()).toBe('');
          expect(text.slice(block.start, block.start + block.text.length)).toBe(block.text);
          at = block.start + block.text.length;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
