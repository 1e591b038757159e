/** What a query asks for, as far as an index that knows only words can take it; as typed. */
export interface TypedWords {
  /** All of them must be there; the last may be the beginning of a word. */
  wanted: string[];
  /** None of these may be there. */
  unwanted: string[];
  /** Whether that is all that was asked: no field, no filter, no phrase, nothing refused. */
  isWhole: boolean;
}

/** `is:unread`, `author:"Romano, L"`, `-word`, `"a phrase"` or a word. */
const part = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|(\S+))/g;
/** Fields whose value is words of a paper. */
const fieldsOfWords = new Set(['author', 'title', 'abstract', 'note', 'affiliation']);
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Reads a seeded query. Filters are left out, and a phrase or an author is taken to be its words. */
export function typedWords(text: string): TypedWords {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let isWhole = true;
  for (const [, minus = '', field, phrase, single = ''] of text.matchAll(part)) {
    if (minus !== '' || field !== undefined || phrase !== undefined) isWhole = false;
    if (field !== undefined && !fieldsOfWords.has(field)) continue;
    (minus === '' ? wanted : unwanted).push(...((phrase ?? single).match(word) ?? []));
  }
  return { wanted, unwanted, isWhole };
}
