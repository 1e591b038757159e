import { spaced } from '../../generate/sampled-papers.ts';
import { libraryPapers, openPlainly, searchedText } from './library-papers.ts';
import type { Rival, RivalPlace } from './rival.ts';
import { typedWords } from './typed-words.ts';

/**
 * What is really there, without any index: each paper's text is folded and gone through. A query finds a paper when all of
 * its words stand in the text as words, the last one perhaps as the beginning of a word.
 */
export function exact(place: RivalPlace): Rival {
  const found = new Map<string, number[]>();
  return {
    build: (queries) => {
      const asked = queries.map(({ text }) => ({ looked: lookedFor(text), ids: listFor(found, text) }));
      const db = openPlainly(place.library);
      for (const paper of libraryPapers(db)) {
        const text = spaced(searchedText(paper));
        const isThere = new Map<string, boolean>();
        const has = (piece: string): boolean => {
          const known = isThere.get(piece) ?? text.includes(piece);
          isThere.set(piece, known);
          return known;
        };
        for (const { looked, ids } of asked) if (looked.every(has)) ids.push(paper.id);
      }
      db.close();
      return null;
    },
    firstRows: () => [],
    all: (text) => Uint32Array.from(found.get(text) ?? []),
  };
}

function listFor(found: Map<string, number[]>, text: string): number[] {
  const ids: number[] = [];
  found.set(text, ids);
  return ids;
}

/** Each word with what stands before and after it, as {@link spaced} has texts. */
function lookedFor(text: string): string[] {
  const words = spaced(typedWords(text).wanted.join(' ')).trim().split(' ');
  return words.map((word, at) => (at === words.length - 1 ? ` ${word}` : ` ${word} `));
}
