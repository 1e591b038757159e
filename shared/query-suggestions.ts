import { type AskedWord, mostAskedWords, type WordSuggestion } from './completion.ts';
import { asTextField, type QueryTerm, readQueryTokens } from './query-words.ts';

/** A word of a search as it was typed, and where; places are in UTF-16 units. */
interface TypedWord extends AskedWord {
  from: number;
}

/** The words of a search that may be misspelt, each once: those that papers are to have, in any field of words. */
export function wordsToCheck(search: string): AskedWord[] {
  const words = new Map(typedWords(search).map(({ word, isPrefix }) => [word, { word, isPrefix }]));
  return [...words.values()].slice(0, mostAskedWords);
}

/** The search with each suggestion in the place of its word, wherever it stands. */
export function withSuggestions(search: string, suggestions: readonly WordSuggestion[]): string {
  const better = new Map(suggestions.map(({ word, suggestion }) => [word, suggestion]));
  let text = '';
  let at = 0;
  for (const { word, from } of typedWords(search)) {
    text += search.slice(at, from) + (better.get(word) ?? word);
    at = from + word.length;
  }
  return text + search.slice(at);
}

function typedWords(search: string): TypedWord[] {
  return readQueryTokens(search).tokens.flatMap((token) =>
    token.kind === 'term' && isOfWords(token) ? wordsIn(search, token) : [],
  );
}

/** A subject, an identifier or a tag is no word of the library, and what must not be found can't be why nothing is. */
function isOfWords({ isNegated, field, isQuoted, text }: QueryTerm): boolean {
  if (isNegated || (!isQuoted && ['AND', 'OR', 'NOT'].includes(text))) return false;
  const known = field === null ? null : asTextField(field);
  return field === null || !(known === null || known === 'subject' || known === 'id' || known === 'tag');
}

function wordsIn(search: string, { valueFrom, to, isLast, isQuoted }: QueryTerm): TypedWord[] {
  const found = [...search.slice(valueFrom, to).matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  return found.map((match, index) => ({
    word: match[0],
    from: valueFrom + match.index,
    isPrefix: isLast && !isQuoted && index === found.length - 1,
  }));
}
