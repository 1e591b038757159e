/** Beginnings that people write apart, with a hyphen and in one (pre training, pre-training, pretraining), and no words. */
const boundPrefixes = [
  ...['anti', 'auto', 'bi', 'bio', 'co', 'cyber', 'eco', 'electro', 'equi', 'geo', 'hetero', 'homo', 'hydro', 'hyper'],
  ...['hypo', 'infra', 'inter', 'intra', 'iso', 'kilo', 'macro', 'mega', 'meta', 'micro', 'mono', 'multi', 'nano'],
  ...[
    'neuro',
    'non',
    'omni',
    'para',
    'peri',
    'photo',
    'poly',
    'post',
    'pre',
    'proto',
    'pseudo',
    'psycho',
    'quasi',
    're',
  ],
  ...['retro', 'self', 'semi', 'socio', 'spatio', 'sub', 'super', 'supra', 'tele', 'thermo', 'trans', 'tri', 'ultra'],
  ...['un', 'uni'],
];
/** Words that begin such words. */
const freePrefixes = [
  ...['all', 'back', 'counter', 'cross', 'data', 'extra', 'feed', 'fine', 'full', 'half', 'high', 'long', 'low', 'mid'],
  ...['open', 'over', 'real', 'step', 'time', 'under', 'video', 'wave', 'well'],
];
const bound: ReadonlySet<string> = new Set(boundPrefixes);
const all: ReadonlySet<string> = new Set([...boundPrefixes, ...freePrefixes]);
const longest = Math.max(...[...all].map((prefix) => prefix.length));

/** Whether a folded word is one of them. */
export function isSplitPrefix(word: string): boolean {
  return all.has(word);
}

/** Whether a folded word is one of them and no word itself, so that it belongs to what follows. */
export function isBoundPrefix(word: string): boolean {
  return bound.has(word);
}

/** Those that a folded word begins with and leave at least so much of it, in UTF-16 units. */
export function splitPrefixes(word: string, shortestRest: number): string[] {
  const most = Math.min(longest, word.length - shortestRest);
  const beginnings = Array.from({ length: Math.max(0, most) }, (_, index) => word.slice(0, index + 1));
  return beginnings.filter((beginning) => all.has(beginning));
}
