import { foldText } from '../../shared/fold.ts';
import type { AskedWord, WordSuggestion } from '../../shared/completion.ts';
import { allRows, type ReadableLibrary } from './sql.ts';
import { suggestTag } from './unknown-tags.ts';
import { countWords, wordsThatBegin } from './vocabulary.ts';

/** Of shorter words too many others are one edit away. */
const shortest = 4;
/** Longer ones are no misspelt words; in characters, as are all lengths here. */
const longest = 40;

/** The letters that one may have meant instead, by script; folded texts have no others of it but seldom. */
const alphabets: readonly { script: RegExp; letters: string }[] = [
  { script: /^[\p{Script=Latin}\p{N}]+$/u, letters: 'abcdefghijklmnopqrstuvwxyz0123456789' },
  { script: /^\p{Script=Greek}+$/u, letters: 'αβγδεζηθικλμνξοπρστυφχψω' },
  { script: /^\p{Script=Cyrillic}+$/u, letters: 'абвгдежзиклмнопрстуфхцчшщъыьэюяєіґ' },
  { script: /^\p{Script=Hebrew}+$/u, letters: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת' },
  { script: /^\p{Script=Arabic}+$/u, letters: 'ءابةتثجحخدذرزسشصضطظعغفقكلمنهوىي' },
];

/**
 * For words that no paper has: the word of the most papers that is one edit away (a letter too many, too few, another
 * one, or two neighbours swapped). All that an edit can make of a word, some 700 for one of ten letters, are asked of the
 * vocabulary by its key at once, so that its size costs next to nothing. For tags that there are not, see suggestTag.
 */
export function suggestWords(db: ReadableLibrary, words: readonly AskedWord[]): WordSuggestion[] {
  return words.flatMap((asked): WordSuggestion[] => {
    const { word, isPrefix, isTag } = asked;
    if (isTag) {
      const tag = suggestTag(db, asked);
      return tag === undefined ? [] : [{ word, isTag, suggestion: tag }];
    }
    const [folded = '', ...more] = countWords(foldText(word)).keys();
    const length = [...folded].length;
    if (more.length > 0 || length < shortest || length > longest || isKnown(db, folded, isPrefix)) return [];
    const suggestion = mostUsed(db, editsOf(folded));
    return suggestion === undefined ? [] : [{ word, isTag, suggestion }];
  });
}

function isKnown(db: ReadableLibrary, folded: string, isPrefix: boolean): boolean {
  if (isPrefix) return wordsThatBegin(db, folded, 1)?.length !== 0;
  return allRows(db, 'SELECT 1 FROM words WHERE word = ?', folded).length > 0;
}

function mostUsed(db: ReadableLibrary, candidates: readonly string[]): string | undefined {
  const [best] = allRows<{ word: string; papers: number }>(
    db,
    'SELECT w.word, w.papers FROM json_each(?) c CROSS JOIN words w ON w.word = c.value',
    JSON.stringify(candidates),
  ).sort((one, other) => other.papers - one.papers || (one.word < other.word ? -1 : 1));
  return best?.word;
}

/** All words that are one edit away from a folded one. */
function editsOf(word: string): string[] {
  const characters = [...word];
  const letters = [...(alphabets.find(({ script }) => script.test(word))?.letters ?? '')];
  const edits = new Set<string>();
  const parts = characters.map(
    (_, at) => [characters.slice(0, at).join(''), characters.slice(at + 1).join('')] as const,
  );
  parts.forEach(([before, after], at) => {
    const own = characters[at] ?? '';
    const [next = '', ...rest] = characters.slice(at + 1);
    edits.add(before + after);
    edits.add(before + next + own + rest.join(''));
    for (const letter of letters) {
      edits.add(before + letter + after);
      edits.add(before + letter + own + after);
    }
  });
  for (const letter of letters) edits.add(word + letter);
  edits.delete(word);
  return [...edits];
}
