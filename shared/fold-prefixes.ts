/** Beginnings that people write apart, with a hyphen and in one: pre training, pre-training, pretraining. */
const prefixes: ReadonlySet<string> = new Set([
  ...['all', 'anti', 'auto', 'back', 'bi', 'bio', 'co', 'counter', 'cross', 'cyber', 'data', 'eco', 'electro', 'equi'],
  ...['extra', 'feed', 'fine', 'full', 'geo', 'half', 'hetero', 'high', 'homo', 'hydro', 'hyper', 'hypo', 'infra'],
  ...['inter', 'intra', 'iso', 'kilo', 'long', 'low', 'macro', 'mega', 'meta', 'micro', 'mid', 'mono', 'multi', 'nano'],
  ...['neuro', 'non', 'omni', 'open', 'over', 'para', 'peri', 'photo', 'poly', 'post', 'pre', 'proto', 'pseudo'],
  ...['psycho', 'quasi', 're', 'real', 'retro', 'self', 'semi', 'socio', 'spatio', 'step', 'sub', 'super', 'supra'],
  ...['tele', 'thermo', 'time', 'trans', 'tri', 'ultra', 'un', 'under', 'uni', 'video', 'wave', 'well'],
]);
const longest = Math.max(...[...prefixes].map((prefix) => prefix.length));

/** Whether a folded word is one of them. */
export function isSplitPrefix(word: string): boolean {
  return prefixes.has(word);
}

/** Those that a folded word begins with and leave at least so much of it, in UTF-16 units. */
export function splitPrefixes(word: string, shortestRest: number): string[] {
  const most = Math.min(longest, word.length - shortestRest);
  const beginnings = Array.from({ length: Math.max(0, most) }, (_, index) => word.slice(0, index + 1));
  return beginnings.filter((beginning) => prefixes.has(beginning));
}
