import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { type LibraryPaper, libraryPapers, openPlainly, searchedText } from './library-papers.ts';
import { rowsAsked, type Rival, type RivalPlace } from './rival.ts';
import { typedWords } from './typed-words.ts';

/** What a row of a list shows of a paper. */
type Row = Pick<LibraryPaper, 'id' | 'title' | 'date' | 'subject'> & { authors: string[]; authorCount: number };

function rowOf({ id, title, date, subject, authors }: LibraryPaper): Row {
  return { id, title, date, subject, authors: authors.slice(0, 3), authorCount: authors.length };
}

function everyPaper(place: RivalPlace, take: (paper: LibraryPaper) => void): void {
  const db = openPlainly(place.library);
  for (const paper of libraryPapers(db)) take(paper);
  db.close();
}

/** MiniSearch with a field for each kind of text, all words needed, the last as a beginning, ranked by its own BM25+. */
export function miniSearch(place: RivalPlace): Rival {
  const fields = ['title', 'abstract', 'authors', 'affiliations', 'note'];
  const rows = new Map<number, Row>();
  const index = new MiniSearch<Record<string, unknown>>({ fields });
  const find = (text: string): number[] => {
    const { wanted, unwanted } = typedWords(text);
    const all = {
      queries: wanted.map((word, at) => ({ queries: [word], prefix: at === wanted.length - 1 })),
      combineWith: 'AND' as const,
    };
    const query = unwanted.length === 0 ? all : { queries: [all, ...unwanted], combineWith: 'AND_NOT' as const };
    return index.search(query).map(({ id }) => id as number);
  };
  return {
    build: () => {
      everyPaper(place, (paper) => {
        rows.set(paper.id, rowOf(paper));
        index.add({
          ...paper,
          authors: paper.authors.join('\n'),
          affiliations: paper.affiliations.join('\n'),
        });
      });
      return null;
    },
    firstRows: (text) =>
      find(text)
        .slice(0, rowsAsked)
        .map((id) => rows.get(id)),
    all: (text) => Uint32Array.from(find(text)),
  };
}

/** FlexSearch over one text a paper, each word by all of its beginnings. It knows no words that must not be there: they are left out. */
export function flexSearch(place: RivalPlace): Rival {
  const rows = new Map<number, Row>();
  const index = new FlexSearch.Index({ tokenize: 'forward' });
  const find = (text: string, limit: number): number[] =>
    index.search(typedWords(text).wanted.join(' '), { limit }) as number[];
  return {
    build: () => {
      everyPaper(place, (paper) => {
        rows.set(paper.id, rowOf(paper));
        index.add(paper.id, searchedText(paper));
      });
      return null;
    },
    firstRows: (text) => find(text, rowsAsked).map((id) => rows.get(id)),
    all: (text) => Uint32Array.from(find(text, rows.size)),
  };
}
