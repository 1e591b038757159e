import { beforeEach, describe, expect, it } from 'vitest';
import { checkLibrary, rebuildSearchIndex } from '../../../electron/library/check.ts';
import { weekStart } from '../../../electron/library/counts.ts';
import { insertProfile, readProfile } from '../../../electron/library/profiles.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary(
  { subject: 'cs.LG', date: '2025-04-04' },
  { subject: 'cs.CL', date: '2024' },
  { subject: 'cs.LG', date: '2025-01' },
  { subject: null, date: null },
);

const page = {
  name: 'Ada Lovelace',
  subject: 'cs.LG',
  hIndex: 57,
  papers: 13,
  citations: 400,
  noveltyPercent: 61.5,
  aiScore: null,
  takenOn: '2026-11',
};

const addPage = (name: string, paperIds: number[]) =>
  inTransaction(library().db, () => insertProfile(library().db, { ...page, name }, paperIds));

describe('counts', () => {
  beforeEach(() => {
    addPage('Ada Lovelace', [1, 2]);
    addPage('Émile Borel', [3, 4, 1]);
    addPage('Nobody', []);
  });

  it('CT1 count what each list of the sidebar holds', () => {
    library().mark([1, 2], 'read');
    library().mark([2], 'starred');
    library().mark([3, 4], 'queued');
    library().note(1, 'words');
    expect(library().counts()).toEqual({
      all: 4,
      unread: 2,
      queued: 2,
      starred: 1,
      noted: 1,
      trash: 0,
      unindexed: 0,
      readThisWeek: 2,
      subjects: [
        { subject: 'cs.LG', papers: 2 },
        { subject: 'cs.CL', papers: 1 },
      ],
      profiles: [
        { id: 2, name: 'Émile Borel', papers: 3 },
        { id: 1, name: 'Ada Lovelace', papers: 2 },
        { id: 3, name: 'Nobody', papers: 0 },
      ],
    });
  });

  it('CT1 are the lengths of those lists, whatever was done', () => {
    library().mark([1, 3], 'read');
    library().mark([1, 4], 'starred');
    library().mark([2, 1], 'queued');
    library().note(1, 'words');
    library().trash([1, 4]);
    const counts = library().counts();
    for (const { subject, papers } of counts.subjects) {
      expect(library().list({ kind: 'subject', subject })).toHaveLength(papers);
    }
    for (const { id, papers } of counts.profiles) {
      expect(library().list({ kind: 'profile', profileId: id })).toHaveLength(papers);
    }
    expect(counts).toMatchObject({
      all: library().list('all').length,
      unread: library().list('unread').length,
      queued: library().list('queue').length,
      starred: library().list('starred').length,
      noted: library().list('noted').length,
      trash: library().list('trash').length,
    });
  });

  it('CT2 a week begins on Monday at midnight, local time', () => {
    const monday = new Date(2026, 10, 23).getTime();
    for (let day = 23; day <= 29; day++) expect(weekStart(new Date(2026, 10, day, 23, 59))).toBe(monday);
    expect(weekStart(new Date(2026, 10, 30))).toBe(new Date(2026, 10, 30).getTime());
    expect(weekStart(new Date(2026, 0, 1))).toBe(new Date(2025, 11, 29).getTime());
  });

  it('CT2 what was read before Monday is not of this week', () => {
    const now = new Date(2026, 10, 25);
    library().time = weekStart(now) - 10;
    library().mark([1], 'read');
    library().time = weekStart(now);
    library().mark([2, 3], 'read');
    expect(library().counts(now).readThisWeek).toBe(2);
  });
});

describe('counts that were damaged', () => {
  it('CT4 are found by the check, which says what to do, and are made right with the search index', () => {
    library().mark([1], 'starred');
    library().db.exec("UPDATE library_counts SET papers = 7 WHERE kind = 'starred'");
    const { folder } = library();
    library().close();
    expect(checkLibrary(folder).problems).toEqual([
      'The counts beside the lists are not those of the lists: start Offprint with --rebuild-index.',
    ]);
    expect(rebuildSearchIndex(folder)).toEqual({ ok: true, problems: [] });
    expect(library().counts().starred).toBe(1);
  });
});

describe('an author’s page', () => {
  it('PR1 keeps the page’s own figures as they were given, beside what is counted here', () => {
    addPage('Ada Lovelace', [1, 2, 3, 4]);
    library().mark([1, 4], 'read');
    expect(readProfile(library().db, 1)).toEqual({
      ...page,
      id: 1,
      own: {
        listed: 4,
        read: 2,
        byYear: [
          { year: 2024, papers: 1 },
          { year: 2025, papers: 2 },
        ],
      },
    });
  });

  it('PR2 counts no paper that is in Trash', () => {
    addPage('Ada Lovelace', [1, 2, 3]);
    library().mark([1, 2], 'read');
    library().trash([1]);
    expect(readProfile(library().db, 1).own).toMatchObject({ listed: 2, read: 1 });
  });

  it('PR3 that is not there is not found', () => {
    expect(() => readProfile(library().db, 1)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('PR4 gives its name to its papers’ readers', () => {
    addPage('Ada Lovelace', [1]);
    addPage('Ada Lovelace', [2]);
    expect(library().paper(1).profileNames).toEqual(['Ada Lovelace']);
  });
});
