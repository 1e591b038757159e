import type { Density } from '../../../shared/settings.ts';

/** The height of a row in CSS pixels at text size 1: a title of two lines, or of one, and a line below it. */
export const rowHeights: Readonly<Record<Density, number>> = { comfortable: 78, compact: 50 };
