/** `npm run soak` asks for more than `npm test`, in the environment. */
export const isSoak = process.env['OFFPRINT_PAPERS'] !== undefined;

/** How many papers bulk changes are made to. */
export const papers = Number(process.env['OFFPRINT_PAPERS'] ?? 300);

/** How many random runs of changes there are. */
export const seeds = Number(process.env['OFFPRINT_SEEDS'] ?? 1);

/** For one scenario at each of its points, on a machine that does other things too: milliseconds. */
export const timeout = 300_000 * Math.max(1, papers / 300);
