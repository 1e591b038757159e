import { formula, shortFormula } from './formulas.ts';
import type { WordSource } from './paper-words.ts';
import type { Random } from './random.ts';

/** Writes sentences that parse as English, and mean nothing. */
export interface Prose {
  /** A sentence with its full stop. @param tex how many of its noun phrases carry TeX, from 0 to 1 */
  sentence(tex: number): string;
  /** A noun with what stands before and after it, as a subject or an object. */
  nounPhrase(tex: number): string;
  /** A noun, mostly with an adjective, without an article. @param isMany wants the plural */
  bare(isMany: boolean): string;
}

const prepositions = [
  'of',
  'of',
  'of',
  'in',
  'for',
  'with',
  'for',
  'in',
  'on',
  'between',
  'under',
  'from',
  'across',
] as const;
const farther = [
  'by',
  'through',
  'via',
  'over',
  'without',
  'within',
  'beyond',
  'against',
  'at',
  'during',
  'as',
] as const;
const determiners = ['this', 'our', 'its', 'each', 'any'] as const;
const openers = [
  'However,',
  'Moreover,',
  'In this work,',
  'In this paper,',
  'In particular,',
  'Finally,',
  'Furthermore,',
] as const;
const links = ['and', 'and', 'and', 'while', 'but', 'so that', 'or', 'where', 'whereas', 'since'] as const;
const judgments = ['known', 'possible', 'well known', 'clear', 'important', 'likely', 'natural'] as const;
const modals = ['can', 'can', 'may', 'must', 'does not', 'cannot', 'will', 'could', 'should', 'might'] as const;

/** @param words the source, which the caller turns to each paper */
export function createProse(random: Random, words: WordSource): Prose {
  const described = (noun: string): string => (random.chance(0.38) ? `${words.adjective()} ${noun}` : noun);

  const bare = (isMany: boolean): string => {
    const noun = words.noun();
    return described(isMany ? noun.many : noun.one);
  };

  const nounPhrase = (tex: number, depth = 0): string => {
    if (tex > 0 && random.chance(tex)) return texPhrase();
    const kind = random.next();
    let phrase = kind < 0.36 ? bare(true) : kind < 0.45 ? `the ${bare(true)}` : withArticle();
    if (depth < 2 && random.chance(0.36)) {
      const preposition = random.chance(0.85) ? random.pick(prepositions) : random.pick(farther);
      phrase += ` ${preposition} ${nounPhrase(tex, depth + 1)}`;
    }
    return depth === 0 && random.chance(0.12) ? `${phrase} and ${bare(true)}` : phrase;
  };

  const withArticle = (): string => {
    const noun = words.noun();
    const text = described(noun.one);
    const kind = random.next();
    const article = kind < 0.5 ? 'the' : kind < 0.77 ? 'a' : random.pick(determiners);
    if (noun.one === noun.many) return ['a', 'each', 'any'].includes(article) ? text : `${article} ${text}`;
    return article !== 'a' ? `${article} ${text}` : /^[aeio]|^u[^ns]/i.test(text) ? `an ${text}` : `a ${text}`;
  };

  const texPhrase = (): string => {
    const kind = random.next();
    if (kind < 0.3) return `the ${words.noun().one} ${formula(random)}`;
    if (kind < 0.6) return formula(random);
    if (kind < 0.8) return `${words.noun().many} of order ${formula(random)}`;
    return `every ${shortFormula(random)}-${words.adjective()} ${words.noun().one}`;
  };

  const predicate = (tex: number): string => {
    const kind = random.next();
    if (kind < 0.42) return `${words.verb().third} ${nounPhrase(tex)}`;
    if (kind < 0.53) return `is ${words.verb().past} by ${nounPhrase(tex)}`;
    if (kind < 0.67) return `is ${words.verb().past} to ${words.verb().base} ${nounPhrase(tex)}`;
    if (kind < 0.8) return `${random.pick(modals)} ${words.verb().base} ${nounPhrase(tex)}`;
    if (kind < 0.9) return `is ${words.adverb()} ${words.adjective()}`;
    return `${words.adverb()} ${words.verb().third} ${nounPhrase(tex)}`;
  };

  const clause = (tex: number): string => {
    if (random.chance(0.3)) return `we ${words.verb().base} ${nounPhrase(tex)}`;
    const subject = withArticle();
    return `${subject}${random.chance(0.35) ? ` of ${nounPhrase(tex, 1)}` : ''} ${predicate(tex)}`;
  };

  const figure = (): string =>
    random.chance(0.6) ? `${random.between(1, 97)}.${random.between(0, 9)}%` : `${random.between(2, 40)} times`;

  const start = (tex: number): string => {
    switch (random.between(0, 14)) {
      case 0:
      case 1:
      case 2:
        return `We ${words.verb().base} ${nounPhrase(tex)}`;
      case 3:
        return `${random.pick(openers)} we ${words.verb().base} ${nounPhrase(tex)}`;
      case 4:
        return `We show that ${clause(tex)}`;
      case 5:
        return `To ${words.verb().base} ${nounPhrase(tex)}, ${clause(tex)}`;
      case 6:
        return `${capital(words.noun().many)} such as ${bare(false)}, ${bare(false)} and ${bare(false)} are ${words.verb().past} in ${nounPhrase(tex)}`;
      case 7:
        return `Our ${words.noun().one} ${words.verb().third} ${nounPhrase(tex)} by ${figure()}`;
      case 8:
        return `It is ${random.pick(judgments)} that ${clause(tex)}`;
      case 9:
        return `${random.pick(openers)} ${clause(tex)}`;
      case 10:
        return `The ${words.noun().one} is ${random.pick(judgments)} to ${words.verb().base} ${nounPhrase(tex)}`;
      case 11:
        return `Based on ${nounPhrase(tex)}, ${clause(tex)}`;
      default:
        return capital(clause(tex));
    }
  };

  const sentence = (tex: number): string => {
    let text = start(tex);
    if (random.chance(0.4)) text += `, ${random.pick(links)} ${clause(tex)}`;
    return `${text}.`;
  };

  return { sentence, nounPhrase, bare };
}

/** With its first letter a capital one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
