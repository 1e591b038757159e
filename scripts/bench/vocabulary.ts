import { createRandom } from './random.ts';

/** The commonest words of abstracts, commonest first. */
const common =
  `the of and a to in we that for is on with as by this are our from model which an be models can learning data
  method it using results based these at show language training performance large between networks or have approach
  new neural problem propose methods paper also two such system different more than not has state algorithm time
  one network analysis while tasks deep over been information high well study number use first present through where
  both however into proposed work order systems images then quantum existing field theory framework space across
  efficient reasoning inference attention distillation optimal function energy experiments under structure reduce
  search sparse token graph memory transformer latency accuracy dataset evaluation robust equation linear groups`
    .split(/\s+/)
    .filter((word) => word !== '');

const starts = ['b', 'c', 'd', 'f', 'g', 'h', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl', 'qu', 'ch', ''];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ia', 'eo', 'ou'];
const middles = ['l', 'm', 'n', 'r', 's', 't', 'd', 'c', 'nt', 'rm', 'ct', 'ss', 'g', 'p'];
const endings = ['tion', 'ment', 'ity', 'al', 'ic', 'ing', 'ed', 'er', 's', 'ive', 'ous', 'ance', 'on', 'um', 'ly', ''];

/** How many different words there are: as many as some thousand abstracts have. */
export const vocabularySize = 40_000;

/** Words by rank, commonest first: real ones as far as they go, then made of syllables. Always the same. */
export function makeVocabulary(): string[] {
  const random = createRandom(20_240_404);
  const words = new Set(common);
  const part = (parts: readonly string[]): string => parts[random.between(0, parts.length - 1)] ?? '';
  while (words.size < vocabularySize) {
    let word = part(starts);
    for (let syllables = random.between(1, 3); syllables > 0; syllables--) word += part(vowels) + part(middles);
    words.add(word + part(endings));
  }
  return [...words];
}
