import { neverTogether } from './common-words.ts';
import { samplePapers, wordsByPapers } from './sampled-papers.ts';

/** Why a query is hard. */
export type WorstQueryClass =
  | 'commonest words'
  | 'one letter'
  | 'common words that never meet'
  | 'all but the commonest word'
  | 'everything'
  | 'everything in another order';

export interface WorstQuery {
  /** Names it in tables, the same for every seed. */
  id: string;
  /** As typed into the search box. */
  text: string;
  class: WorstQueryClass;
}

/** The queries that a library of a seed has most work with, of any size. */
export function worstQueries(seed: number): WorstQuery[] {
  const papers = samplePapers(seed);
  const words = wordsByPapers(papers).map(([word]) => word);
  const [first = 'the', second = 'of', third = 'and', fourth = 'we'] = words.filter((word) => word.length > 1);
  const letters = [...new Set(words.map((word) => word.charAt(0)))].filter((letter) => /[a-z]/.test(letter));
  const papersWith = (letter: string): number => papers.filter(({ text }) => text.includes(` ${letter}`)).length;
  const byPapers = letters
    .map((letter) => ({ letter, count: papersWith(letter) }))
    .sort((one, other) => other.count - one.count || (one.letter < other.letter ? -1 : 1));
  const [british, american] = neverTogether;
  return [
    { id: 'commonest-1', text: first, class: 'commonest words' },
    { id: 'commonest-2', text: `${first} ${second}`, class: 'commonest words' },
    { id: 'commonest-4', text: [first, second, third, fourth].join(' '), class: 'commonest words' },
    { id: 'commonest-or', text: `${second} OR ${third} OR ${fourth}`, class: 'commonest words' },
    { id: 'letter-common', text: byPapers[0]?.letter ?? 'a', class: 'one letter' },
    { id: 'letter-rare', text: byPapers.at(-1)?.letter ?? 'z', class: 'one letter' },
    { id: 'letter-after-word', text: `${first} ${byPapers[1]?.letter ?? 's'}`, class: 'one letter' },
    { id: 'never-meet', text: `${british} ${american}`, class: 'common words that never meet' },
    { id: 'never-meet-turned', text: `${american} ${british}`, class: 'common words that never meet' },
    { id: 'not-commonest', text: `-${first}`, class: 'all but the commonest word' },
    { id: 'unread', text: 'is:unread', class: 'everything' },
    { id: 'commonest-unread', text: `${first} is:unread`, class: 'everything' },
    { id: 'by-title', text: 'sort:title', class: 'everything in another order' },
    { id: 'commonest-by-title', text: `${first} sort:title`, class: 'everything in another order' },
    { id: 'commonest-by-author', text: `${first} sort:author`, class: 'everything in another order' },
  ];
}
