import { setImmediate as otherWork } from 'node:timers/promises';
import { openLibrary } from '../../electron/library/database.ts';
import { setMark } from '../../electron/library/marks.ts';
import { writeNote } from '../../electron/library/notes.ts';
import { insertPaper } from '../../electron/library/papers.ts';
import { addSample, type AuthorPageDrafts } from '../../electron/library/sample.ts';
import { closeLibrary, inTransaction, type WritableLibrary } from '../../electron/library/sql.ts';
import { setTag } from '../../electron/library/tags.ts';
import { indexPending } from '../../electron/library/word-index.ts';
import { generatePapers, type GeneratedMark, type GeneratedPaper } from './generate-papers.ts';

/** What a library is made of. */
export interface WantedLibrary {
  /** Those of the sample included, and as many at least. */
  papers: number;
  seed: number;
  sample: AuthorPageDrafts;
}

/** Papers of one transaction: few enough that the log stays small and that it ends soon when it is told to. */
const batch = 2_000;
/** When the first paper was added: 2026-01-01 UTC. */
const firstAdded = Date.UTC(2026, 0, 1);
/** The time from one added paper to the next, in milliseconds: a million are added by August. */
const step = 20_000;

/**
 * Makes a library in a folder that has none: the sample's papers, and generated ones for the rest, with their notes and
 * marks. What it writes is on the disk only when it has ended, so a library that was broken off is to be thrown away.
 * Imported through Vite, since the library's migrations are part of a build.
 *
 * @param told called with how many papers are in, after each batch
 * @param signal ends it after the present batch
 * @throws the signal's reason when it was ended; the binding's error when the disk can't hold the library
 */
export async function fillLibrary(
  folder: string,
  wanted: WantedLibrary,
  told: (papers: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { db } = openLibrary(folder, new Date(firstAdded));
  try {
    // Until the end nothing is in this file that anyone would miss.
    db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
    addSample(db, wanted.sample, firstAdded);
    const generated = generatePapers(wanted.seed);
    let papers = wanted.sample.papers.length;
    while (papers < wanted.papers) {
      const until = Math.min(papers + batch, wanted.papers);
      inTransaction(db, () => {
        for (; papers < until; papers++) addPaper(db, generated.next().value, firstAdded + papers * step);
        indexPending(db, () => false, batch);
      });
      told(papers);
      await otherWork();
      signal?.throwIfAborted();
    }
    // Closing writes the log into the file, and syncs it when this is set back.
    db.exec('PRAGMA synchronous = FULL');
  } finally {
    closeLibrary(db, 'writer');
  }
}

function addPaper(db: WritableLibrary, { draft, note, mark, tags }: GeneratedPaper, addedAt: number): void {
  const id = insertPaper(db, draft, { kind: 'author-page', name: 'Generated' }, addedAt);
  if (note !== null) writeNote(db, { paperId: id, text: note, session: `generated-${id}` }, addedAt + step);
  if (mark !== null) addMark(db, id, mark, addedAt);
  for (const tag of tags) setTag(db, [id], tag, true, addedAt + step);
}

function addMark(db: WritableLibrary, id: number, mark: GeneratedMark, addedAt: number): void {
  if (mark.readAfter !== null) setMark(db, [id], 'read', true, addedAt + mark.readAfter);
  if (mark.starredAfter !== null) setMark(db, [id], 'starred', true, addedAt + mark.starredAfter);
  if (mark.isQueued) setMark(db, [id], 'queued', true, addedAt);
}
