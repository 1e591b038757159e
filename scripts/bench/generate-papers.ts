import type { PaperDraft } from '../../electron/library/import/drafts.ts';
import { arxivCategories } from '../../shared/arxiv-categories.ts';
import type { PartialDate } from '../../shared/dates.ts';
import { createRandom, zipfRanks, type Random } from './random.ts';
import { makeVocabulary } from './vocabulary.ts';

const formulas = [
  '$n$',
  '$\\mathcal{O}(n \\log n)$',
  '$\\alpha$-stable',
  '$2.17\\times$',
  '$L^2(\\mathbb{R}^d)$',
  '$\\sum_{i=1}^{n} x_i^2$',
  '$\\epsilon \\to 0$',
  '$p < 0.05$',
  '$\\frac{\\partial u}{\\partial t}$',
] as const;
const givenNames = [
  ...['Ada', 'Björn', 'Chen', 'Dana', 'Elif', 'Farid', 'Giulia', 'Haruki', 'Inès', 'Jun', 'Kofi', 'Lena', 'Mateo'],
  ...['Nir', 'Olga', 'Priya', 'Qiang', 'Rosa', 'Sofía', 'Tomer', 'Uma', 'Viktor', 'Wei', 'Ximena', 'Yosef', 'Zoë'],
];
const familyNames = [
  ...[
    'Abe',
    'Bhatt',
    'Castro',
    'Dvořák',
    'Eze',
    'Fischer',
    'García',
    'Haddad',
    'Ito',
    'Jansen',
    'Kim',
    'Levy',
    'Müller',
  ],
  ...[
    'Nguyen',
    'Okafor',
    'Park',
    'Qureshi',
    'Rossi',
    'Singh',
    'Tanaka',
    'Usman',
    'Varga',
    'Wang',
    'Xu',
    'Yang',
    'Zhang',
  ],
  ...[
    "O'Hara",
    'van den Berg',
    'Łukasiewicz',
    'Sørensen',
    'Papadopoulos',
    'Ivanov',
    'Johnson',
    'Schmidt',
    'Chen',
    'Liu',
  ],
];
const places = ['nvidia', 'mit', 'eth zürich', 'tsinghua', 'technion', 'cnrs', 'oxford', 'kaist', 'são paulo'] as const;
const venues = ['NeurIPS', 'ICML', 'ACL', 'Phys. Rev. D', 'Annals of Mathematics', 'Nature', 'CVPR'] as const;
const firstYear = 1996;
const years = 30;

/**
 * Papers like those of arXiv, without end and always the same for a seed: words as often as Zipf's law has them, titles
 * of about 80 characters, abstracts of about 1,200 (some with TeX, few without any), mostly 1 to 30 authors and now and
 * then hundreds, dates over 30 years with more in later ones.
 */
export function* generatePapers(seed: number): Generator<PaperDraft, never> {
  const random = createRandom(seed);
  const vocabulary = makeVocabulary();
  const wordRank = zipfRanks(vocabulary.length, random);
  const word = (): string => vocabulary[wordRank()] ?? 'the';
  const subjects = [...arxivCategories.keys()];
  const subjectRank = zipfRanks(subjects.length, random);
  const names = authorNames();
  const nameRank = zipfRanks(names.length, random);
  const prose = { random, word };
  for (let number = 0; ; number++) {
    const date = random.chance(0.01) ? null : anyDate(random);
    const authors = Array.from({ length: authorCount(random) }, () => names[nameRank()] ?? 'N. N.');
    yield {
      title: title(prose),
      abstract: random.chance(0.01) ? null : abstract(prose),
      authors: [...new Set(authors)],
      authorsComplete: !random.chance(0.05),
      affiliations: random.chance(0.4) ? [random.pick(places)] : [],
      date,
      subject: random.chance(0.01) ? null : (subjects[subjectRank()] ?? null),
      hasCode: random.chance(0.15),
      codeUrl: null,
      identifiers: {
        arxivId: `${date === null ? '9912' : date.slice(2, 4)}${String(number).padStart(7, '0')}`,
        arxivVersion: random.between(1, 4),
        doi: random.chance(0.3) ? `10.1000/generated.${number}` : null,
        url: null,
      },
      venue: random.chance(0.3) ? random.pick(venues) : null,
      citeKey: null,
      entryType: null,
      extra: {},
    };
  }
}

interface Prose {
  random: Random;
  word(): string;
}

function title({ random, word }: Prose): string {
  const length = random.between(45, 115);
  let text = capital(word());
  while (text.length < length) {
    const next = word();
    text += ` ${next.length > 3 ? capital(next) : next}`;
  }
  return random.chance(0.03) ? `${text} in ${random.pick(formulas)} Steps` : text;
}

function abstract({ random, word }: Prose): string {
  const length = random.between(700, 1_700);
  const texProbability = random.chance(0.25) ? 0.02 : 0;
  let text = '';
  while (text.length < length) {
    let sentence = capital(word());
    for (let words = random.between(10, 28); words > 0; words--) {
      sentence += ` ${random.chance(texProbability) ? random.pick(formulas) : word()}`;
    }
    text += `${text === '' ? '' : ' '}${sentence}.`;
  }
  return text;
}

function authorCount(random: Random): number {
  if (random.chance(0.0005)) return random.between(200, 2_000);
  // Most papers have a few, some a dozen and more.
  return 1 + Math.floor(29 * random.next() ** 3);
}

function authorNames(): string[] {
  const initials = ['', ' A.', ' E.', ' J.', ' M.', ' S.'];
  return initials.flatMap((initial) =>
    familyNames.flatMap((family) => givenNames.map((given) => `${given}${initial} ${family}`)),
  );
}

function anyDate(random: Random): PartialDate {
  const year = firstYear + Math.floor(years * Math.sqrt(random.next()));
  if (random.chance(0.03)) return `${year}`;
  const month = String(random.between(1, 12)).padStart(2, '0');
  if (random.chance(0.05)) return `${year}-${month}`;
  return `${year}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
