/** What the bench measures, by the names that `--only` takes, in the order in which it is measured and told. */
export const parts = ['start', 'memory', 'marks', 'search', 'stalls', 'rivals', 'size', 'growth'] as const;
export type Part = (typeof parts)[number];

/** A quick run leaves out what it could judge by nothing but times. */
export const quickParts = parts.filter((part) => part !== 'stalls');

/** Parts that are asked for together by one name. */
export const partGroups: Readonly<Record<string, readonly Part[]>> = { keys: ['marks', 'search'] };

/**
 * Reads a list of parts, or of groups of them: `keys,size`.
 *
 * @throws Error that names what there is
 */
export function readParts(list: string): Set<Part> {
  const known: Readonly<Record<string, readonly Part[]>> = {
    ...Object.fromEntries(parts.map((part) => [part, [part]])),
    ...partGroups,
  };
  return new Set(
    list.split(',').flatMap((name) => {
      if (Object.hasOwn(known, name)) return known[name] ?? [];
      throw new Error(`The bench has no part "${name}". It has ${Object.keys(known).join(', ')}.`);
    }),
  );
}
