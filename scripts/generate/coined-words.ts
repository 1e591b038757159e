import type { Random } from './random.ts';

/** The parts of learned words, as papers coin them. */
const prefixes =
  `electro thermo photo cryo geo hydro bio neuro chromo cyto hyper sub super inter intra micro macro nano poly mono
  multi quasi pseudo semi bi tri de re non anti iso homo hetero auto exo endo epi para peri meta proto neo paleo
  tele stereo spectro magneto baro aero astro chemo chrono crypto dia ecto ferro gyro helio immuno lipo litho myo`
    .split(/\s+/)
    .filter((part) => part !== '');
const roots =
  `graph metr morph phas trop gen lyt plast stat dynam phor kinet spectr tect nom log therm cycl mer som blast val form
  duct vect spher phon gram typ tax ton path chrom clin crit derm fer flex flux fract fund gam graft lamin later lig
  lumin nod nucle ord pend pol port press rad sect serv solv spir struct tend tract vers vis volv`.split(/\s+/);
const nounEndings = [
  'or',
  'ion',
  'ism',
  'ite',
  'ity',
  'ency',
  'ant',
  'ide',
  'ule',
  'oid',
  'ome',
  'ment',
  'ation',
  'on',
];
const adjectiveEndings = ['ic', 'al', 'ive', 'ar', 'ous', 'ary', 'able', 'oidal', 'ent'];

/** Words that a topic coins, all of its own few parts, so that they sound of one kind. */
export interface Coinage {
  noun(): string;
  adjective(): string;
}

/** @param random decides on the parts, and then on each word */
export function createCoinage(random: Random): Coinage {
  const ownPrefixes = Array.from({ length: 14 }, () => one(prefixes, random));
  const ownRoots = Array.from({ length: 18 }, () => one(roots, random));
  return {
    noun: () => one(ownPrefixes, random) + one(ownRoots, random) + one(nounEndings, random),
    adjective: () => one(ownPrefixes, random) + one(ownRoots, random) + one(adjectiveEndings, random),
  };
}

/** One of some millions of words, most of which few papers or a single one will use. */
export function rareNoun(random: Random): string {
  return one(prefixes, random) + one(prefixes, random) + one(roots, random) + one(nounEndings, random);
}

/** A name as a method or a program gets it. */
export function methodName(random: Random): string {
  const name = one(prefixes, random) + one(roots, random);
  return (
    name.charAt(0).toUpperCase() + name.slice(1) + one(['', '', 'Net', 'Former', '-X', 'Bench', '2', 'Kit'], random)
  );
}

function one(parts: readonly string[], random: Random): string {
  return parts[random.between(0, parts.length - 1)] ?? '';
}
