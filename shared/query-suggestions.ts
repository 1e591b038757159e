import { type AskedWord, mostAskedWords, type WordSuggestion } from './completion.ts';
import { writtenValue } from './query-values.ts';
import { asTextField, type QueryTerm, readQueryTokens } from './query-words.ts';

/** A word of a search as it was typed, or a tag's name, and where; places are in UTF-16 units. */
interface TypedWord extends AskedWord {
  from: number;
  to: number;
}

/** The words and tags of a search that may be misspelt, each once: those that papers are to have, in any field of words. */
export function wordsToCheck(search: string): AskedWord[] {
  const words = new Map(
    typedWords(search).map(({ word, isTag, isPrefix }) => [keyOf({ word, isTag }), { word, isTag, isPrefix }]),
  );
  return [...words.values()].slice(0, mostAskedWords);
}

/** The search with each suggestion in the place of its word, wherever it stands. */
export function withSuggestions(search: string, suggestions: readonly WordSuggestion[]): string {
  const better = new Map(suggestions.map((one) => [keyOf(one), one.suggestion]));
  let text = '';
  let at = 0;
  for (const typed of typedWords(search)) {
    const suggestion = better.get(keyOf(typed));
    if (suggestion === undefined) continue;
    text += search.slice(at, typed.from) + (typed.isTag ? writtenValue(suggestion) : suggestion);
    at = typed.to;
  }
  return text + search.slice(at);
}

function keyOf({ word, isTag }: Pick<AskedWord, 'word' | 'isTag'>): string {
  return `${isTag ? 'tag' : 'word'} ${word}`;
}

function typedWords(search: string): TypedWord[] {
  return readQueryTokens(search).tokens.flatMap((token) => {
    if (token.kind !== 'term' || token.isNegated) return [];
    if (token.field === 'tag') return tagIn(token);
    return isOfWords(token) ? wordsIn(search, token) : [];
  });
}

/** A subject or an identifier is no word of the library, and what must not be found can't be why nothing is. */
function isOfWords({ field, isQuoted, text }: QueryTerm): boolean {
  if (!isQuoted && ['AND', 'OR', 'NOT'].includes(text)) return false;
  const known = field === null ? null : asTextField(field);
  return field === null || !(known === null || known === 'subject' || known === 'id');
}

function tagIn({ valueFrom: from, to, isLast, isQuoted, text: word }: QueryTerm): TypedWord[] {
  return word === '' ? [] : [{ word, isTag: true, isPrefix: isLast && !isQuoted, from, to }];
}

function wordsIn(search: string, { valueFrom, to, isLast, isQuoted }: QueryTerm): TypedWord[] {
  const found = [...search.slice(valueFrom, to).matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  return found.map((match, index) => ({
    word: match[0],
    isTag: false,
    from: valueFrom + match.index,
    to: valueFrom + match.index + match[0].length,
    isPrefix: isLast && !isQuoted && index === found.length - 1,
  }));
}
