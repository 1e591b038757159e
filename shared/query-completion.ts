import { type FieldName, fieldNamed } from './query-field-names.ts';
import { writtenValue } from './query-values.ts';
import { asTextField, type QueryTerm, type QueryToken, readQueryTokens } from './query-words.ts';

/** The fields whose values can be offered. */
export type CompletedField = Exclude<FieldName, 'title' | 'abstract' | 'note' | 'id'>;

/** What is being typed where the caret stands. */
export type CompletionContext = {
  /** What is typed of it up to the caret, without a quotation mark. */
  typed: string;
  /** What a choice takes the place of, in UTF-16 units; the caret is in it or at its end. */
  from: number;
  to: number;
} & (
  | { kind: 'field' }
  | { kind: 'value'; field: CompletedField }
  /** A word, which may become the name of a field, or a value of one. */
  | { kind: 'word' }
);

/**
 * What can be completed at a place of a search: the name of a field, the value of one, or a word of two letters or more.
 *
 * @param text as typed, of any length; read in linear time
 * @param caret in UTF-16 units
 * @returns null where nothing is being typed, or only what can't be completed (a quotation, words in a title)
 */
export function completionAt(text: string, caret: number): CompletionContext | null {
  const { tokens } = readQueryTokens(text);
  const index = tokens.findIndex((token) => token.kind === 'term' && token.from < caret && caret <= token.to);
  const token = tokens[index];
  if (token?.kind !== 'term') return null;
  if (token.field === null) return inWord(text, caret, token, bracketField(tokens.slice(0, index)));
  return caret < token.valueFrom ? inName(text, caret, token) : inValue(text, caret, token, token.field);
}

/** A search after a completion, and where the caret is then, in UTF-16 units. */
export interface CompletedText {
  text: string;
  caret: number;
}

/**
 * Puts a choice in its place: a value, in quotation marks where it needs them and with a space after it, or the name of a
 * field with its colon.
 *
 * @param context from {@link completionAt} for this text
 * @param choice the value; without a field where none is being typed, the name of a field
 * @param field the field that the value is of, where a word becomes one: it is written before the value
 */
export function applyCompletion(
  text: string,
  context: CompletionContext,
  choice: string,
  field: CompletedField | null = null,
): CompletedText {
  const before = text.slice(0, context.from);
  const after = text.slice(context.to);
  if (context.kind !== 'value' && field === null) {
    const written = `${before}${choice}:`;
    return { text: written + after, caret: written.length };
  }
  const name = context.kind === 'value' || field === null ? '' : `${field}:`;
  const written = `${before}${name}${writtenValue(choice)}`;
  const hasSpace = /^\s/.test(after);
  return { text: `${written}${hasSpace ? '' : ' '}${after}`, caret: written.length + 1 };
}

function inWord(text: string, caret: number, token: QueryTerm, bracket: string | null): CompletionContext | null {
  const isSign = token.text === '-' && !token.isQuoted;
  const valueFrom = token.valueFrom + (isSign ? 1 : 0);
  if (!token.isQuoted && ['AND', 'OR', 'NOT'].includes(token.text)) return null;
  if (bracket !== null) return inValue(text, caret, { ...token, valueFrom }, bracket);
  const typed = text.slice(valueFrom, caret);
  if (token.isQuoted || !(isSign || /^[\p{L}\p{N}]/u.test(typed))) return null;
  return { kind: typed.length < 2 ? 'field' : 'word', typed, from: valueFrom, to: token.to };
}

function inName(text: string, caret: number, token: QueryTerm): CompletionContext | null {
  // The name stands between the sign, if there is one, and the colon.
  const from = token.from + (token.isNegated ? 1 : 0);
  return caret <= from ? null : { kind: 'field', typed: text.slice(from, caret), from, to: token.valueFrom };
}

function inValue(text: string, caret: number, token: QueryTerm, name: string): CompletionContext | null {
  const field = completedField(name);
  const isClosed = token.isQuoted && !token.isOpen;
  if (field === null || caret < token.valueFrom || (isClosed && caret === token.to)) return null;
  const to = token.isOpen ? endOfWord(text, caret) : token.to;
  const whole = text.slice(token.valueFrom, caret);
  // Of a range of years the one that is being typed.
  const kept = field === 'year' && !token.isQuoted ? (/^(?:.*\.\.|[<>]=?)/su.exec(whole)?.[0].length ?? 0) : 0;
  const typed = token.isQuoted ? whole.slice(1) : whole.slice(kept);
  return { kind: 'value', field, typed, from: token.valueFrom + kept, to };
}

function completedField(name: string): CompletedField | null {
  const field = fieldNamed(name);
  return field === 'title' || field === 'abstract' || field === 'note' || field === 'id' ? null : field;
}

/** A quotation that is not closed goes on to the end: only the word that the caret stands in is taken for it. */
function endOfWord(text: string, caret: number): number {
  const pattern = /[\s()]|$/g;
  pattern.lastIndex = caret;
  return pattern.exec(text)?.index ?? text.length;
}

/** The field of the brackets that are open after these; null where they have none. */
function bracketField(tokens: readonly QueryToken[]): string | null {
  const open: (string | null)[] = [];
  for (const token of tokens) {
    if (token.kind === 'close') open.pop();
    else if (token.kind === 'open') {
      const isField = token.field !== null && asTextField(token.field) !== null;
      open.push(isField ? token.field : (open.at(-1) ?? null));
    }
  }
  return open.at(-1) ?? null;
}
