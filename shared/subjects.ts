import { arxivCategories } from './arxiv-categories.ts';

/**
 * Which archive a bare suffix belongs to when several have it (AP, CO, GN, ...): the first of these. Computer science
 * comes first because that is what pages that shorten `cs.CL` to `CL` are about.
 */
const archiveOrder = [
  'cs',
  'stat',
  'math',
  'eess',
  'econ',
  'q-bio',
  'q-fin',
  'nlin',
  'astro-ph',
  'cond-mat',
  'physics',
];

/** The full name of an arXiv category: `'cs.CL'` is "Computation and Language". An unknown code is its own name. */
export function subjectName(code: string): string {
  return arxivCategories.get(code) ?? code;
}

/** The code as a badge shows it: `'cs.CL'` is CL, `'hep-th'` stays as it is. */
export function subjectShortCode(code: string): string {
  return code.slice(code.lastIndexOf('.') + 1);
}

/**
 * The full code of what a source calls a subject: `'CL'`, `'cs.CL'` and `'CS.cl'` are `'cs.CL'`, `'hep-th'` is itself.
 * A suffix that several archives have is taken from the first of cs, stat, math, eess, econ, q-bio, q-fin, nlin,
 * astro-ph, cond-mat, physics. Null when arXiv has no such category.
 */
export function resolveSubject(text: string): string | null {
  return codesByName().get(text.trim().toLowerCase()) ?? null;
}

/**
 * The codes that a person may mean: `'cl'` and `'cs.CL'` mean cs.CL, `'cs'` all of that archive, `'language'` each whose
 * full name has words that begin so. Case makes no difference; empty where arXiv has no such category.
 */
export function subjectsNamed(text: string): string[] {
  const asked = text.trim().toLowerCase();
  if (asked === '') return [];
  const resolved = resolveSubject(asked);
  if (resolved !== null) return [resolved];
  return [...arxivCategories]
    .filter(
      ([code, name]) => code.toLowerCase().startsWith(`${asked}.`) || ` ${name.toLowerCase()}`.includes(` ${asked}`),
    )
    .map(([code]) => code);
}

let codes: Map<string, string> | null = null;

function codesByName(): Map<string, string> {
  if (codes !== null) return codes;
  codes = new Map();
  for (const code of arxivCategories.keys()) codes.set(code.toLowerCase(), code);
  const bySuffix = [...arxivCategories.keys()].filter((code) => code.includes('.'));
  bySuffix.sort((first, second) => archiveRank(first) - archiveRank(second));
  for (const code of bySuffix) {
    const suffix = subjectShortCode(code).toLowerCase();
    if (!codes.has(suffix)) codes.set(suffix, code);
  }
  return codes;
}

function archiveRank(code: string): number {
  return archiveOrder.indexOf(code.slice(0, code.indexOf('.')));
}
