/** A search and what it finds, in the words of the help sheet. */
export interface QueryExample {
  search: string;
  finds: string;
}

/** The search language by example: the help sheet shows these, and each of them is a test. */
export const queryExamples: readonly QueryExample[] = [
  { search: 'hybrid mamb', finds: 'both words; the last may be unfinished' },
  { search: '"state space"', finds: 'these words together' },
  { search: 'mamba -vision', finds: 'the first without the second (or NOT vision)' },
  { search: 'mamba OR transformer', finds: 'one or the other; brackets group' },
  { search: 'author:"Bercovich, A"', finds: 'an author, by full name or initial' },
  { search: 'title:puzzle', finds: 'words in one place: title, abstract, note, venue, affiliation' },
  { search: 'subject:cs.LG', finds: 'a subject, by code or name' },
  { search: 'tag:ml/vision', finds: 'a tag and those nested in it' },
  { search: 'id:2504.00001', finds: 'an arXiv number, DOI or cite key' },
  { search: 'year:2024..2026', finds: 'years; date:2025-04.. for months and days' },
  { search: 'added:<7d', finds: 'added in the last week; also read:this-week' },
  { search: 'is:unread', finds: 'read, unread, starred, queued or new' },
  { search: 'has:note', finds: 'note, highlight, tag, code, abstract or doi' },
  { search: 'list:"To read"', finds: 'what a saved search finds' },
  { search: 'sort:title', finds: 'the order: newest, oldest, relevance, title, author, added, read' },
];
