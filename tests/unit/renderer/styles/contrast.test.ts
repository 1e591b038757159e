import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagColours } from '../../../../shared/tag.ts';

const css = readFileSync(new URL('../../../../renderer/styles/tokens.css', import.meta.url), 'utf8');

/** The colour of a token in a theme, as `#rrggbb`. */
function colour(token: string, theme: 'light' | 'dark'): string {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  const found = theme === 'light' ? match?.[1] : match?.[2];
  if (found === undefined) throw new Error(`tokens.css gives no colour for --${token} in ${theme}`);
  return found;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'surface', 'sidebar', 'overlay', 'hover', 'chip', 'accent-soft'];
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'danger', 'star-ink'];
const signs = ['star', 'unread', 'focus', 'edge'];
const marks = ['mark-y', 'mark-g', 'mark-b'];

describe.each(['light', 'dark'] as const)('LF1 contrast meets WCAG 2.2 AA, %s', (theme) => {
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    'text --%s on --%s: 4.5 to 1',
    (text, ground) => {
      expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(marks)('text --ink on --%s: 4.5 to 1', (mark) => {
    expect(contrast(colour('ink', theme), colour(mark, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(signs.flatMap((sign) => grounds.slice(0, 4).map((ground) => [sign, ground] as const)))(
    'sign --%s on --%s: 3 to 1',
    (sign, ground) => {
      expect(contrast(colour(sign, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(tagColours.flatMap((tag) => grounds.map((ground) => [tag, ground] as const)))(
    'sign --tag-%s on --%s: 3 to 1',
    (tag, ground) => {
      expect(contrast(colour(`tag-${tag}`, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['star', 'unread', 'focus'])('sign --%s on a selected row: 3 to 1', (sign) => {
    expect(contrast(colour(sign, theme), colour('accent-soft', theme))).toBeGreaterThanOrEqual(3);
  });
});
