/** The line under a paper's title, taken apart: `Ada Lovelace, Charles Babbage et al. · cambridge, ucl`. */
export interface AuthorLine {
  authors: string[];
  /** False where the line said "et al.". */
  authorsComplete: boolean;
  affiliations: string[];
}

/** What belongs to the name before the comma: "John Smith, Jr." */
const nameSuffix = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;

const mostWordsOfName = 8;

/** Reads a line of authors; affiliations follow a middle dot that stands by itself. */
export function parseAuthorLine(line: string): AuthorLine {
  const dot = loneDot(line);
  const names = (dot === -1 ? line : line.slice(0, dot)).trim();
  const etAl = etAlStart(names);
  const authors: string[] = [];
  for (const part of listed(etAl === -1 ? names : names.slice(0, etAl))) {
    const previous = authors.at(-1);
    if (previous !== undefined && nameSuffix.test(part)) authors[authors.length - 1] = `${previous}, ${part}`;
    else authors.push(part);
  }
  return {
    authors,
    authorsComplete: etAl === -1,
    affiliations: dot === -1 ? [] : listed(line.slice(dot + 1)),
  };
}

/**
 * Whether a line can be one of authors, and not the prose of an abstract: it says "et al.", has a lone middle dot, or
 * is a list of short names that does not end as a sentence does.
 */
export function looksLikeAuthors(line: string): boolean {
  if (loneDot(line) !== -1 || etAlStart(line) !== -1) return true;
  if (/[.?!:;]$/.test(line) && !/(?:^|[\s.])\p{Lu}\.$|\b[JS]r\.$/u.test(line.slice(-8))) return false;
  const names = listed(line);
  if (names.length === 0) return false;
  if (names.length === 1 && line.split(/\s+/).length <= 3) return /\p{L}/u.test(line);
  return names.every((name) => name.split(/\s+/).length <= mostWordsOfName && /\p{Lu}|\p{Lt}|\p{Lo}/u.test(name));
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Where the first middle dot stands that is no part of a word (as in "Gal·la"); -1 if there is none. */
function loneDot(line: string): number {
  let dot = line.indexOf('·');
  while (dot !== -1 && (/\S/.test(line[dot - 1] ?? ' ') || /\S/.test(line[dot + 1] ?? ' '))) {
    dot = line.indexOf('·', dot + 1);
  }
  return dot;
}

/** Where "et al." begins at the end of a line; -1 if it does not end so. */
function etAlStart(line: string): number {
  const start = line.length - (line.endsWith('.') ? 'et al.' : 'et al').length;
  if (start < 0 || !line.startsWith('et al', start)) return -1;
  return start === 0 || /[\s,]/.test(line[start - 1] ?? '') ? start : -1;
}
