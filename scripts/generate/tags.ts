import { type Random, zipfRanks } from './random.ts';
import type { Topic } from './topics.ts';

/** Tags that a person has beside those of the field, the most used first; `/` makes a tree of them. */
const own = [
  ...['to discuss', 'project/thesis', 'method/baseline', 'idea', 'project/thesis/related work', 'journal club'],
  ...['project/grant 2026', 'method/theory', 'read again', 'project/review paper', 'method/simulation', 'teaching'],
  ...[
    'project/thesis/chapter 2',
    'method/data set',
    'classic',
    'teaching/seminar',
    'project/rebuttal',
    'method/survey',
  ],
  ...[
    'project/thesis/chapter 3',
    'people/Ana',
    'method/experiment',
    'print',
    'project/thesis/chapter 4',
    'people/Jürgen',
  ],
  ...[
    'teaching/lecture 1',
    'teaching/lecture 2',
    'project/grant 2026/budget',
    'people/小明',
    'method/statistics',
    'why?',
  ],
  ...['project/software', 'project/software/parser', 'teaching/exercises', 'people', 'method', 'project'],
] as const;

/** The tags of a paper that has some: one to four, most often with one that names its field. */
export function createTagger(random: Random): (topic: Topic) => string[] {
  const rank = zipfRanks(own.length, random);
  return ({ field }) => {
    const tags = new Set(random.chance(0.6) ? [`field/${field.name}`] : []);
    const wanted = random.between(1, 2) + random.between(0, 2);
    while (tags.size < wanted) tags.add(own[rank()] ?? 'idea');
    return [...tags];
  };
}
