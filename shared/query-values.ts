import type { QueryText, TextField } from './query.ts';

const quotationMarks = /["“”„]/g;

/**
 * A value of the library (an author, a tag, a subject's code) as a part of a search that is read back as it is.
 *
 * @param value must hold a letter or a digit, or for a tag anything but white space and quotation marks
 */
export function fieldValue(field: TextField, value: string): QueryText {
  const text = withoutQuotes(value);
  return { kind: 'text', field, text, match: needsQuotes(text) ? 'phrase' : 'words', isPrefix: false };
}

/** A value as it is written after a field's name: in quotation marks where it has to be. */
export function writtenValue(value: string): string {
  const text = withoutQuotes(value);
  return needsQuotes(text) ? `"${text}"` : text;
}

// Nothing can stand for a quotation mark inside of quotation marks.
function withoutQuotes(value: string): string {
  return value.replace(quotationMarks, ' ').replace(/\s+/g, ' ').trim();
}

function needsQuotes(text: string): boolean {
  // After a field that is not one of words, two slashes would make an address of it.
  return /[\s()]|^\/\//.test(text);
}
