import { figure, type Figure } from './figures.ts';

/** The most that ratios of a quick run may be: far more than they are, even while the machine does other things as well. */
const most: Readonly<Record<string, number>> = {
  'start against a bare window': 2.5,
  'start against the smallest library': 1.6,
  'memory against a bare window': 2.5,
  'key to mark painted against a bare key': 12,
  'key to mark on disk against a bare sync': 60,
  'key to rows of a search against a bare key': 40,
  'first 50 rows, Offprint against plain FTS5, p95': 10,
  'first 50 rows, Offprint by relevance against plain FTS5, p95': 25,
};

/** Figures judged as a quick run does: by what the same run was held against and by sizes on the disk, not by times. */
export function judgeQuickly(figures: readonly Figure[]): Figure[] {
  return figures.map(({ pass: _, ...measured }) =>
    figure({ ...measured, budget: most[measured.name] ?? (measured.size === 0 ? measured.budget : null) }),
  );
}
