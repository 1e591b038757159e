import type { Point } from '../growth.ts';

/** One line of a chart. */
export interface Series {
  title: string;
  /** At least one, of sizes and values above zero. */
  points: readonly Point[];
}

/** Of the whole picture, and of the field with the lines in it, in pixels. */
const width = 780;
const height = 440;
const field = { left: 84, right: 610, top: 48, bottom: 384 };
/** Least room between two names at the end of their lines. */
const nameHeight = 17;

/** Colours that are told apart on light and on dark paper, and by people who see no red or no green. */
const colours = [
  { light: '#8c2f39', dark: '#e8909a' },
  { light: '#c2701c', dark: '#f0a860' },
  { light: '#1f6f8b', dark: '#6fc3e0' },
  { light: '#5b5f97', dark: '#b0b3ee' },
  { light: '#8a6d1b', dark: '#dcb95a' },
  { light: '#4f6f52', dark: '#9fcda3' },
];
const dashes = ['', '12 3', '7 3', '2 3', '9 3 2 3', '1 5'];

/**
 * A picture (SVG) of values over sizes, both axes in powers of ten, that follows the reader's light or dark and needs no
 * font of its own.
 *
 * @param limit a value that is drawn as a line across, with what it says
 * @throws Error without any point
 */
export function chart(options: {
  title: string;
  unit: string;
  series: readonly Series[];
  limit: { value: number; title: string };
}): string {
  const { title, unit, series, limit } = options;
  const all = series.flatMap(({ points }) => points);
  if (all.length === 0) throw new Error('There is nothing to draw.');
  const sizes = decades(all.map(({ size }) => size));
  const values = decades([...all.map(({ value }) => value), limit.value]);
  const x = scale(sizes, field.left, field.right);
  const y = scale(values, field.bottom, field.top);
  const names = namePlaces(series.map(({ points }) => y(points.at(-1)?.value ?? 1)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 13px system-ui, sans-serif; fill: #1d1b18 }
.title { font-weight: 600; font-size: 15px }
.grid { stroke: #1d1b18; stroke-opacity: 0.14 }
.limit { stroke: #1d1b18; stroke-dasharray: 4 4 }
.line { fill: none; stroke-width: 2 }
${colours.map(({ light }, at) => `.c${at} { stroke: ${light} } .f${at} { fill: ${light} }`).join('\n')}
@media (prefers-color-scheme: dark) {
text { fill: #e9e6df }
.grid, .limit { stroke: #e9e6df }
${colours.map(({ dark }, at) => `.c${at} { stroke: ${dark} } .f${at} { fill: ${dark} }`).join('\n')}
}
</style>
<text class="title" x="${field.left}" y="24">${escaped(title)}</text>
${values.map((value) => `<line class="grid" x1="${field.left}" x2="${field.right}" y1="${y(value)}" y2="${y(value)}"/><text x="${field.left - 8}" y="${y(value) + 4}" text-anchor="end">${value.toLocaleString('en', { maximumFractionDigits: 4 })}${value === values.at(-1) ? ` ${escaped(unit)}` : ''}</text>`).join('\n')}
${sizes.map((size) => `<line class="grid" x1="${x(size)}" x2="${x(size)}" y1="${field.top}" y2="${field.bottom}"/><text x="${x(size)}" y="${field.bottom + 20}" text-anchor="middle">${size.toLocaleString('en')}</text>`).join('\n')}
<text x="${(field.left + field.right) / 2}" y="${field.bottom + 42}" text-anchor="middle">papers</text>
<line class="limit" x1="${field.left}" x2="${field.right}" y1="${y(limit.value)}" y2="${y(limit.value)}"/>
<text x="${field.left + 6}" y="${y(limit.value) - 6}">${escaped(limit.title)}</text>
${series.map(({ points }, at) => drawn(points, at, x, y)).join('\n')}
${series.map((one, at) => `<text class="f${at % colours.length}" x="${field.right + 10}" y="${(names[at] ?? 0) + 4}">${escaped(one.title)}</text>`).join('\n')}
</svg>
`;
}

/** The powers of ten from below the least value to above the greatest, two at least. */
function decades(values: readonly number[]): number[] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const greatest = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: greatest - least + 1 }, (_, step) => 10 ** (least + step));
}

function scale(powers: readonly number[], from: number, to: number): (value: number) => number {
  const [least, greatest] = [Math.log10(powers[0] ?? 1), Math.log10(powers.at(-1) ?? 10)];
  return (value) => Math.round(10 * (from + ((to - from) * (Math.log10(value) - least)) / (greatest - least))) / 10;
}

function drawn(
  points: readonly Point[],
  at: number,
  x: (size: number) => number,
  y: (value: number) => number,
): string {
  const places = points.map(({ size, value }) => `${x(size)},${y(value)}`);
  const dash = dashes[at % dashes.length] ?? '';
  const line = `<polyline class="line c${at % colours.length}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`} points="${places.join(' ')}"/>`;
  const dots = points.map(
    ({ size, value }) => `<circle class="f${at % colours.length}" cx="${x(size)}" cy="${y(value)}" r="3.5"/>`,
  );
  return [line, ...dots].join('');
}

/** Where names stand so that each is near its line and none on another. */
function namePlaces(wanted: readonly number[]): number[] {
  const order = wanted.map((place, at) => ({ place, at })).sort((one, other) => one.place - other.place);
  const places: number[] = [];
  let free = field.top;
  for (const { place, at } of order) {
    const given = Math.max(place, free);
    places[at] = given;
    free = given + nameHeight;
  }
  return places;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
