import { describe, expect, it } from 'vitest';
import { readRows } from '../../../electron/library/papers.ts';
import { addSample, hadSample } from '../../../electron/library/sample.ts';
import { makeDraft, useLibrary } from './test-library.ts';

const full = makeDraft({
  title: '  Über $n^{3}$: 深度 🦓 ',
  abstract: 'Line one.\n\nLine two with \\alpha and \\$5,\ttabs and "quotes".\n',
  authors: ['Ada Lovelace', 'Émile Borel', 'Plato', 'Donald Knuth'],
  authorsComplete: false,
  affiliations: ['nvidia', 'Technion'],
  date: '2025-04',
  subject: 'cs.LG',
  hasCode: true,
  codeUrl: 'https://example.org/code',
  identifiers: { arxivId: '2504.00001', arxivVersion: 2, doi: '10.1/x', url: 'https://example.org' },
  venue: 'A conference',
  citeKey: 'lovelace2025',
  entryType: 'article',
  extra: { pages: '1--2', note: 'a "quoted" one' },
});
const library = useLibrary(full, { title: 'Plain', authors: [] });

describe('a paper', () => {
  it('ST9 is kept to the letter, with all that its source gave', () => {
    library().close();
    expect(library().paper(1)).toMatchObject({ ...full, authorCount: 4, source: 'Author page of A' });
  });

  it('ST9 that is not in the library is not found', () => {
    expect(() => library().paper(99)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('rows of a list', () => {
  it('ST10 come in the order that was asked, without those that are not there', () => {
    expect(readRows(library().db, [2, 99, 1]).map((row) => row.id)).toEqual([2, 1]);
    expect(readRows(library().db, [])).toEqual([]);
  });

  it('ST10 have the first three authors, how many there are, and whether that is all', () => {
    expect(readRows(library().db, [1, 2])).toMatchObject([
      { authors: ['Ada Lovelace', 'Émile Borel', 'Plato'], authorCount: 4, authorsComplete: false },
      { authors: [], authorCount: 0, authorsComplete: true },
    ]);
  });

  it('ST10 show the same marks as the paper itself, and whether it has a note', () => {
    library().mark([1], 'read');
    library().mark([1], 'starred');
    library().mark([1], 'queued');
    library().note(1, 'words');
    const { readAt, starredAt, queuePosition, trashedAt, title, date, addedAt } = library().paper(1);
    expect(readRows(library().db, [1])).toMatchObject([
      { readAt, starredAt, queuePosition, trashedAt, title, date, addedAt, hasNote: true, hasCode: true },
    ]);
    library().note(1, '');
    expect(readRows(library().db, [1])).toMatchObject([{ hasNote: false }]);
  });
});

describe('the sample', () => {
  const page = {
    profile: {
      name: 'Ada Lovelace',
      subject: null,
      hIndex: 57,
      papers: 2,
      citations: null,
      noveltyPercent: null,
      aiScore: null,
      takenOn: '2026',
    },
    papers: [makeDraft({ title: 'First' }), makeDraft({ title: 'Second' })],
  };

  it('ST11 is put in as the user’s own papers, and the library remembers that it was', () => {
    expect(hadSample(library().db)).toBe(false);
    addSample(library().db, page, 5);
    library().trash([3, 4]);
    library().close();
    expect(hadSample(library().db)).toBe(true);
    expect(library().list('trash')).toEqual([4, 3]);
    expect(library().counts().profiles).toEqual([{ id: 1, name: 'Ada Lovelace', papers: 0 }]);
  });

  it('ST11 is put in whole or not at all', () => {
    library().db.exec("CREATE TRIGGER refuse BEFORE INSERT ON profiles BEGIN SELECT RAISE(ABORT, 'refused'); END");
    expect(() => addSample(library().db, page, 5)).toThrow(/refused/);
    expect([hadSample(library().db), library().list('all')]).toEqual([false, [1, 2]]);
  });
});
