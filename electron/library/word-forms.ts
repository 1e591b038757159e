import { foldText } from '../../shared/fold.ts';
import { proseOf, type ToldText } from './telling-words.ts';

/** So much of a title and of an abstract is looked through for how it writes its words, in UTF-16 units. */
const lookedThrough = 4_000;
const cjkPair = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]{2,}$/u;

/**
 * Folded words as a paper writes them: "Mamba" for mamba. Where it writes one in several ways, the commonest in the
 * abstract, since titles have capitals of their own. Pairs of Chinese, Japanese or Korean characters that overlap in the
 * text are one again.
 *
 * @param words folded, the one to show first in front
 * @param most how many to give
 */
export function showWords({ title, abstract }: ToldText, words: readonly string[], most: number): string[] {
  const text = `${title}\n${abstract ?? ''}`;
  const runs = joinPairs(words, text).filter((word, at, all) => !all.slice(0, at).some((one) => isSame(one, word)));
  const wanted = new Set(runs.slice(0, most));
  const inTitle = formsIn(title.slice(0, lookedThrough), wanted);
  const inAbstract = formsIn((abstract ?? '').slice(0, lookedThrough), wanted);
  return [...wanted].map((word) => commonest(inAbstract.get(word)) ?? commonest(inTitle.get(word)) ?? word);
}

function formsIn(text: string, wanted: ReadonlySet<string>): Map<string, Map<string, number>> {
  const counts = new Map<string, number>();
  for (const form of proseOf(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) counts.set(form, (counts.get(form) ?? 0) + 1);
  const forms = new Map<string, Map<string, number>>();
  for (const [form, count] of counts) {
    const word = foldText(form);
    if (!wanted.has(word)) continue;
    const others = forms.get(word);
    if (others === undefined) forms.set(word, new Map([[form, count]]));
    else others.set(form, count);
  }
  return forms;
}

/** The commonest form; of two that are as common, the one that was there first. */
function commonest(forms: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(forms ?? [])].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Whether a word is only another number of one that is shown. */
function isSame(shown: string, word: string): boolean {
  const [short, long] = shown.length < word.length ? [shown, word] : [word, shown];
  return long === short || long === `${short}s` || long === `${short}es`;
}

function joinPairs(words: readonly string[], text: string): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const at = cjkPair.test(word) ? joined.findIndex((one) => overlap(one, word, text) !== null) : -1;
    const whole = at < 0 ? null : overlap(joined[at] ?? '', word, text);
    if (whole === null) joined.push(word);
    else joined[at] = whole;
  }
  return joined;
}

/** Two runs of characters as the one in which they overlap by a character; null where the text has none. */
function overlap(one: string, other: string, text: string): string | null {
  if (!cjkPair.test(one)) return null;
  if (one.includes(other)) return one;
  const [first, second] = [[...one], [...other]];
  const after = one + second.slice(1).join('');
  if (first.at(-1) === second[0] && text.includes(after)) return after;
  const before = other + first.slice(1).join('');
  return second.at(-1) === first[0] && text.includes(before) ? before : null;
}
