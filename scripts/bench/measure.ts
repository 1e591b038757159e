import { sizeFigures } from './app-size.ts';
import { type Figure, line } from './figures.ts';
import { keyFigures } from './key-figures.ts';
import type { BenchOptions } from './options.ts';
import type { Part } from './parts.ts';
import { judgeQuickly } from './quick.ts';
import { rivalFigures } from './rivals/rival-figures.ts';
import { stallFigures } from './stalls.ts';
import { startAndMemoryFigures } from './start-figures.ts';

/** Whether parts open windows. */
export function needsDisplay(only: ReadonlySet<Part>): boolean {
  return hasOneOf(only, 'start', 'memory', 'marks', 'search', 'stalls');
}

/** Measures what is asked for, at each size, and tells each figure as soon as it is known. */
export async function measure({ sizes, runs, only, quick }: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  const told = (some: readonly Figure[]): void => {
    for (const known of quick ? judgeQuickly(some) : some) console.log(`  ${line(known)}`);
  };
  const papers = (size: number): string => `${size.toLocaleString('en')} papers`;
  if (hasOneOf(only, 'start', 'memory')) {
    console.log('\nStarting ...');
    figures.push(...(await startAndMemoryFigures(sizes, runs, only, told)));
  }
  if (hasOneOf(only, 'marks', 'search')) {
    for (const size of sizes) {
      console.log(`\nPressing keys, ${papers(size)} ...`);
      const measured = await keyFigures(size, only);
      told(measured);
      figures.push(...measured);
    }
  }
  if (only.has('stalls')) {
    for (const size of sizes) {
      console.log(`\nLooking for stalls, ${papers(size)} ...`);
      figures.push(...(await stallFigures(size, told)));
    }
  }
  if (only.has('rivals')) {
    console.log('\nSearching, with rivals ...');
    figures.push(
      ...(await rivalFigures(sizes, (size, measured) => {
        console.log(`  ${papers(size)}:`);
        told(measured);
      })),
    );
  }
  if (only.has('size')) figures.push(...sizeFigures());
  return figures;
}

function hasOneOf(only: ReadonlySet<Part>, ...some: readonly Part[]): boolean {
  return some.some((part) => only.has(part));
}
