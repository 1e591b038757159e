import { OffprintError } from '../../shared/errors.ts';
import { familyNameRange } from '../../shared/family-name.ts';
import { type Marking, markingOf, markingOfTerms, type Matches, matchesIn, matchSteps } from '../../shared/matches.ts';
import type { PaperId } from '../../shared/paper.ts';
import { parseQuery } from '../../shared/query-parse.ts';
import { type PaperSnippet, type Snippet, snippetLength, snippetOf, type SnippetField } from '../../shared/snippets.ts';
import { runInSlices } from './slices.ts';
import { firstRow, type ReadableLibrary } from './sql.ts';

/** Of a longer note the beginning is looked at, in characters. */
const longestText = 200_000;
/** The authors that a row of a list names. */
const shownAuthors = 3;

/** Asked newest, by its connection. */
const newest = new WeakMap<ReadableLibrary, object>();

/**
 * Why papers were found: of those whose title and first authors do not have all words of the search, a piece of the field
 * that has most of the others; of any other, a piece of the abstract, from its words of the search or its beginning. Papers
 * without an abstract are left out there.
 *
 * @throws OffprintError `cancelled` when it was asked again before it was done
 */
export async function findSnippets(
  db: ReadableLibrary,
  { ids, search }: { ids: readonly PaperId[]; search: string },
): Promise<PaperSnippet[]> {
  const ask = {};
  newest.set(db, ask);
  const found = await runInSlices(snippetSteps(db, ids, search), () => !db.isOpen || newest.get(db) !== ask);
  if (found === null) throw new OffprintError('cancelled', 'A newer search took the place of this one.');
  return found;
}

function* snippetSteps(db: ReadableLibrary, ids: readonly PaperId[], search: string): Generator<void, PaperSnippet[]> {
  const marking = markingOf(parseQuery(search).query);
  const found: PaperSnippet[] = [];
  if (marking.terms.length === 0) return found;
  for (const id of ids) {
    const snippet = yield* snippetOfPaper(db, id, marking);
    if (snippet !== null) found.push(snippet);
    yield;
  }
  return found;
}

interface Texts {
  title: string;
  abstract: string | null;
  note: string | null;
  venue: string | null;
  /** JSON */
  authors: string;
  /** JSON */
  affiliations: string;
}

function* snippetOfPaper(db: ReadableLibrary, id: PaperId, marking: Marking): Generator<void, PaperSnippet | null> {
  const texts = firstRow<Texts>(
    db,
    `SELECT p.title, p.abstract, p.venue, substr(n.text, 1, ${longestText}) AS note,
       (SELECT json_group_array(name) FROM (SELECT name FROM paper_authors WHERE paper_id = p.id ORDER BY position))
         AS authors,
       (SELECT json_group_array(name) FROM
          (SELECT name FROM paper_affiliations WHERE paper_id = p.id ORDER BY position)) AS affiliations
     FROM papers p LEFT JOIN notes n ON n.paper_id = p.id WHERE p.id = ?`,
    id,
  );
  if (texts === undefined) return null;
  const authors = JSON.parse(texts.authors) as string[];
  const shown = shownTerms(marking, texts.title, authors.slice(0, shownAuthors));
  const rest = markingOfTerms(marking.terms.filter((_, term) => !shown.has(term)));
  const fields: readonly (readonly [SnippetField, readonly string[]])[] = [
    ['abstract', texts.abstract === null ? [] : [texts.abstract]],
    ['note', texts.note === null ? [] : [texts.note]],
    ['author', authors],
    ['affiliation', JSON.parse(texts.affiliations) as string[]],
    ['venue', texts.venue === null ? [] : [texts.venue]],
  ];
  let best: Found | null = null;
  for (const [field, values] of rest.terms.length === 0 ? [] : fields) {
    const found = yield* findIn(rest, field, values);
    if (found !== null && found.terms.size > (best?.terms.size ?? 0)) best = found;
  }
  if (best !== null) return { id, field: best.field, ...(yield* pieceOf(best, marking)) };
  if (texts.abstract === null) return null;
  const { ranges } = yield* matchSteps(marking, 'abstract', texts.abstract);
  return { id, field: 'abstract', ...snippetOf(texts.abstract, ranges) };
}

/** The words that the title, or the family name of one of these authors, shows. */
function shownTerms(marking: Marking, title: string, authors: readonly string[]): Set<number> {
  const shown = new Set(matchesIn(marking, 'title', title).terms);
  for (const name of authors) {
    const family = familyNameRange(name);
    const { terms, ranges } = matchesIn(marking, 'author', name);
    if (ranges.some(({ from, to }) => from < family.to && to > family.from)) for (const term of terms) shown.add(term);
  }
  return shown;
}

/** Texts of a field with words of a search. */
interface Found {
  field: SnippetField;
  texts: { text: string; ranges: Matches['ranges'] }[];
  terms: ReadonlySet<number>;
}

function* findIn(rest: Marking, field: SnippetField, values: readonly string[]): Generator<void, Found | null> {
  const texts: Found['texts'] = [];
  const all = new Set<number>();
  let length = 0;
  for (const text of values) {
    const { ranges, terms } = yield* matchSteps(rest, field, text);
    for (const term of terms) all.add(term);
    // One author of three thousand may be enough, and all of them are too many.
    if (ranges.length > 0 && length < snippetLength) texts.push({ text, ranges });
    if (ranges.length > 0) length += text.length;
  }
  return texts.length === 0 ? null : { field, texts, terms: all };
}

/** A piece of what was found, in which all words of the search are marked. */
function* pieceOf({ field, texts }: Found, marking: Marking): Generator<void, Snippet> {
  const wanted: Matches['ranges'] = [];
  const marked: Matches['ranges'] = [];
  let joined = '';
  for (const { text, ranges } of texts) {
    const start = joined === '' ? 0 : joined.length + 2;
    const shift = ({ from, to }: Matches['ranges'][number]) => ({ from: from + start, to: to + start });
    wanted.push(...ranges.map(shift));
    const all = yield* matchSteps(marking, field, text);
    marked.push(...all.ranges.map(shift));
    joined += (joined === '' ? '' : ', ') + text;
  }
  return snippetOf(joined, wanted, snippetLength, marked);
}
