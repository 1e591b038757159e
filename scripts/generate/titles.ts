import { methodName } from './coined-words.ts';
import { formula, shortFormula } from './formulas.ts';
import type { WordSource } from './paper-words.ts';
import { capital, type Prose } from './prose.ts';
import type { Random } from './random.ts';

const small = new Set([
  'of',
  'in',
  'for',
  'with',
  'on',
  'and',
  'the',
  'a',
  'an',
  'via',
  'by',
  'from',
  'to',
  'under',
  'as',
]);

/** Writes a title for the paper that the words are turned to. @param tex how many titles carry TeX, from 0 to 1 */
export function title(random: Random, words: WordSource, prose: Prose, tex: number): string {
  const text = grown(random, prose, plain(random, words, prose));
  const inTex = random.chance(tex) ? withTex(random, text) : text;
  return random.chance(0.55) ? inTex.split(' ').map(titleCase).join(' ') : capital(inTex);
}

function plain(random: Random, words: WordSource, prose: Prose): string {
  const focus = (): string => (random.chance(0.5) ? words.focus().many : `${words.adjective()} ${words.focus().many}`);
  switch (random.between(0, 11)) {
    case 0:
      return `${methodName(random)}: ${capital(prose.bare(true))} for ${focus()}`;
    case 1:
      return `on the ${prose.bare(false)} of ${focus()}`;
    case 2:
      return `towards ${prose.bare(true)} for ${focus()} in ${prose.bare(true)}`;
    case 3:
      return `a ${words.adjective()} ${words.focus().one} for ${prose.bare(true)}`;
    case 4:
      return `${words.focus().one} and ${prose.bare(false)}: ${prose.nounPhrase(0)}`;
    case 5:
      return `${focus()} via ${prose.bare(false)}`;
    case 6:
      return `${prose.bare(false)} of ${focus()} with ${prose.bare(true)}`;
    case 7:
      return `${focus()}: a ${words.noun().one} approach`;
    case 8:
      return `how ${words.focus().many} ${words.verb().base} ${prose.bare(true)}`;
    case 9:
      return `a note on ${focus()}`;
    default:
      return `${prose.bare(true)} in ${focus()} under ${prose.bare(false)}`;
  }
}

/** Real titles are mostly of 50 to 100 characters. */
function grown(random: Random, prose: Prose, text: string): string {
  const least = random.between(20, 60) + random.between(0, 50);
  let grownText = text;
  while (grownText.length < least) {
    grownText += ` ${random.pick(['for', 'with', 'in', 'from', 'of', 'under'])} ${prose.bare(true)}`;
  }
  return grownText;
}

function withTex(random: Random, text: string): string {
  return random.chance(0.5) ? `${shortFormula(random)}-${text}` : `${text} at ${formula(random)}`;
}

function titleCase(word: string, at: number): string {
  return word.includes('$') || (at > 0 && small.has(word)) ? word : capital(word);
}
