import type { TextRange } from './matches.ts';

/** The name that a list is short with: "Akhiad Bercovich" is Bercovich, "Bercovich, Akhiad" too. */
export function familyName(name: string): string {
  const { from, to } = familyNameRange(name);
  return name.slice(from, to);
}

/** Where it stands in the name. */
export function familyNameRange(name: string): TextRange {
  const comma = name.indexOf(',');
  const before = comma < 0 ? name : name.slice(0, comma);
  const to = before.trimEnd().length;
  const family = comma < 0 ? (/\S+$/.exec(before.slice(0, to))?.[0] ?? '') : before.trim();
  return { from: to - family.length, to };
}
