import { formula } from './formulas.ts';
import type { WordSource } from './paper-words.ts';
import type { Prose } from './prose.ts';
import type { Random } from './random.ts';

const openings = [
  'Main idea:',
  'Key point:',
  '**Why it matters:**',
  'Read for the seminar.',
  'Compare with our',
  'Skimmed.',
] as const;
const doubts = [
  'Is this true for',
  'What about',
  'Ask about',
  'Not clear:',
  'Check',
  'TODO in our experiments:',
] as const;

/** Writes notes on the paper that the words are turned to: a line or a page, as Markdown, with its words and some TeX. */
export function createNotes(random: Random, words: WordSource, prose: Prose): () => string {
  const bullet = (): string =>
    random.chance(0.5)
      ? `- ${random.pick(doubts)} ${prose.nounPhrase(0.1)}`
      : `- ${words.focus().one}: ${prose.nounPhrase(0.1)}`;
  const paragraph = (): string => Array.from({ length: random.between(1, 4) }, () => prose.sentence(0.1)).join(' ');
  return () => {
    const parts = [`${random.pick(openings)} ${prose.nounPhrase(0)}`];
    if (random.chance(0.6)) parts.push(paragraph());
    if (random.chance(0.5)) parts.push(Array.from({ length: random.between(2, 5) }, bullet).join('\n'));
    if (random.chance(0.3)) parts.push(`The bound is ${formula(random)}, see eq. (${random.between(1, 30)}).`);
    if (random.chance(0.1)) parts.push(...Array.from({ length: 4 }, paragraph));
    return parts.join('\n\n');
  };
}
