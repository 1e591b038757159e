import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../../renderer/features/reader/reading-time.ts';

describe('RD1 reading time', () => {
  it.each([
    ['', 1],
    ['One sentence is read in a moment.', 1],
    ['word '.repeat(230), 1],
    ['word '.repeat(460), 2],
    ['word – '.repeat(460), 2],
    ['字'.repeat(920), 2],
    ['слово '.repeat(690), 3],
  ])('%#: %s', (text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });
});
