import { figure, type Figure } from './figures.ts';

/**
 * The most that ratios of a quick run may be: what is twice or more of what it is on a quiet machine. Only a mistake that
 * anyone would feel goes beyond these.
 */
const most: Readonly<Record<string, number>> = {
  'start against a bare window': 2.5,
  'start against the smallest library': 1.6,
  'memory against a bare window': 2.5,
  'key to mark painted against a bare key': 12,
  'key to mark on disk against a bare sync': 60,
  'key to rows of a search against a bare key': 40,
};

/** Figures judged as a quick run does: by what the same run was held against and by sizes on the disk, not by times. */
export function judgeQuickly(figures: readonly Figure[]): Figure[] {
  return figures.map(({ pass: _, ...measured }) =>
    figure({ ...measured, budget: most[measured.name] ?? (measured.size === 0 ? measured.budget : null) }),
  );
}
