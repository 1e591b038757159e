import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { announceQuery, createCancelFlags } from '../../../electron/library/cancel-flags.ts';
import { runCount } from '../../../electron/library/count-runner.ts';
import { openForReading } from '../../../electron/library/database.ts';
import { writingOperations } from '../../../electron/library/operations.ts';
import { readSearches } from '../../../electron/library/saved-searches.ts';
import { closeLibrary } from '../../../electron/library/sql.ts';
import { createSearchCountsStore } from '../../../renderer/state/search-counts-store.ts';
import { type MarkKind, markKinds, type PaperDetail } from '../../../shared/paper.ts';
import { addManyPapers } from './many-papers.ts';
import { TestLibrary } from './test-library.ts';

/** A paper as the plainest reader of it knows it. */
interface Known extends Omit<PaperDetail, 'tags'> {
  tags: string[];
}

function hasWord({ title, note, tags }: Known, word: string): boolean {
  return new RegExp(`\\b${word}`, 'i').test([title, note.text, ...tags].join(' '));
}

/** Each search with what it means, told without the language and its index. */
const searches: [query: string, fits: (paper: Known) => boolean][] = [
  ['mamba', (paper) => hasWord(paper, 'mamba')],
  ['mamba -vision', (paper) => hasWord(paper, 'mamba') && !hasWord(paper, 'vision')],
  ['title:mamba OR is:starred', ({ title, starredAt }) => /\bmamba/i.test(title) || starredAt !== null],
  ['is:unread sort:title', ({ readAt }) => readAt === null],
  ['-is:starred is:read', ({ readAt, starredAt }) => readAt !== null && starredAt === null],
  ['is:queued', ({ queuePosition }) => queuePosition !== null],
  ['has:note', ({ note }) => note.text !== ''],
  ['tag:ml', ({ tags }) => tags.some((tag) => tag === 'ml' || tag.startsWith('ml/'))],
  ['has:tag is:unread', ({ tags, readAt }) => tags.length > 0 && readAt === null],
  [
    'list:"Search 3" list:"Search 4"',
    ({ readAt, title, starredAt }) => readAt === null && (/\bmamba/i.test(title) || starredAt !== null),
  ],
  ['', () => true],
];

type Action =
  | { do: 'mark'; ids: number[]; mark: MarkKind; value: boolean }
  | { do: 'trash'; ids: number[] }
  | { do: 'restore'; ids: number[] }
  | { do: 'note'; paperId: number; text: string }
  | { do: 'tag'; ids: number[]; name: string; value: boolean }
  | { do: 'add'; title: string }
  | { do: 'undo' }
  | { do: 'redo' };

const ids = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 });
const value = fc.boolean();
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('mark' as const), ids, mark: fc.constantFrom(...markKinds), value }),
  fc.record({ do: fc.constant('trash' as const), ids }),
  fc.record({ do: fc.constant('restore' as const), ids }),
  fc.record({
    do: fc.constant('note' as const),
    paperId: fc.integer({ min: 1, max: 5 }),
    text: fc.constantFrom('', 'on mamba', 'vision'),
  }),
  fc.record({ do: fc.constant('tag' as const), ids, name: fc.constantFrom('ml', 'ml/vision', 'mamba'), value }),
  fc.record({ do: fc.constant('add' as const), title: fc.constantFrom('Mamba again', 'Another') }),
  fc.constant({ do: 'undo' as const }),
  fc.constant({ do: 'redo' as const }),
);

const memoryDisk = '/dev/shm';

describe('live counts', () => {
  it('SS10 are what counting by hand gives, after any changes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 10 }), async (actions) => {
        const library = new TestLibrary(existsSync(memoryDisk) ? memoryDisk : undefined);
        library.add(
          { title: 'Mamba one' },
          { title: 'Mamba vision' },
          { title: 'Vision' },
          { title: 'A' },
          { title: 'B' },
        );
        searches.forEach(([query], at) =>
          writingOperations.saveSearch(library.writing, { name: `Search ${at + 1}`, query, folder: '' }),
        );
        const counting = openForReading(library.folder);
        const flags = createCancelFlags();
        const store = createSearchCountsStore({
          countSearch: ({ query }) => runCount(counting, query, announceQuery(flags, 'counts'), flags),
        });
        store.follow(readSearches(library.db));
        for (const next of actions) {
          library.changes.length = 0;
          act(library, next);
          for (const { fields } of library.changes) store.libraryChanged(fields);
          await allCounted();
          expect(inOrder(store.getState().counts, library), JSON.stringify(next)).toEqual(byHand(library));
        }
        closeLibrary(counting, 'reader');
        library.remove();
      }),
      { numRuns: 40, seed: 20_261_126 },
    );
    vi.useRealTimers();
  }, 60_000);
});

/** Lets the pauses pass, and the counts between them come. */
async function allCounted(): Promise<void> {
  do {
    await vi.advanceTimersByTimeAsync(1_000);
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
  } while (vi.getTimerCount() > 0);
}

function act(library: TestLibrary, next: Action): void {
  if (next.do === 'mark') library.mark(next.ids, next.mark, next.value);
  else if (next.do === 'trash') library.trash(next.ids);
  else if (next.do === 'restore') library.restore(next.ids);
  else if (next.do === 'note') library.note(next.paperId, next.text);
  else if (next.do === 'tag') library.tag(next.ids, next.name, next.value);
  else if (next.do === 'undo') {
    // The searches themselves stay.
    if (!/search/.test(library.history().undo ?? 'search')) library.undo();
  } else if (next.do === 'redo') library.redo();
  else {
    const added = library.add({ title: next.title });
    library.writing.changed({
      revision: 0,
      ids: Uint32Array.from(added),
      fields: ['papers'],
      history: library.history(),
    });
  }
}

function inOrder(counts: ReadonlyMap<number, number>, library: TestLibrary): (number | undefined)[] {
  return readSearches(library.db).map(({ id }) => counts.get(id));
}

function byHand(library: TestLibrary): number[] {
  const tags = Object.entries(library.tags());
  const papers = library.list('all').map((id): Known => ({
    ...library.paper(id),
    tags: tags.filter(([, tagged]) => tagged.includes(id)).map(([name]) => name),
  }));
  return searches.map(([, fits]) => papers.filter(fits).length);
}

describe('counting', () => {
  const library = new TestLibrary();
  addManyPapers(library.db, 20_000);
  const db = openForReading(library.folder);
  afterAll(() => {
    closeLibrary(db, 'reader');
    library.remove();
  });

  it.each(['', 'is:unread', 'is:starred', '-is:starred year:2020', 'subject:cs.A OR has:doi', 'nothing'])(
    'counts what the list has: %s',
    async (query) => {
      library.mark([5, 7, 9], 'starred');
      const flags = createCancelFlags();
      const papers = await runCount(db, query, announceQuery(flags, 'counts'), flags);
      expect(papers).toBe(library.list('all', query).length);
    },
  );

  it('ends in the middle of its work when something goes before it, and lets its thread go on until then', async () => {
    const flags = createCancelFlags();
    const count = runCount(db, 'is:unread', announceQuery(flags, 'counts'), flags);
    setImmediate(() => announceQuery(flags, 'counts'));
    await expect(count).rejects.toMatchObject({ code: 'cancelled' });
    expect(await runCount(db, 'is:unread', announceQuery(flags, 'counts'), flags)).toBe(20_000);
  });
});
