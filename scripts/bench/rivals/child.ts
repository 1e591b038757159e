import { exact } from './exact.ts';
import { flexSearch, miniSearch } from './in-memory.ts';
import { like, plainFts5 } from './in-sqlite.ts';
import { libraryPapers, openPlainly } from './library-papers.ts';
import { offprint, offprintIndex } from './offprint.ts';
import type { ChildName, Rival, RivalAnswer, RivalAsk, RivalPlace } from './rival.ts';

/** What a process of the bench runs: `child.mjs NAME LIBRARY SCRATCH`, asked over its channel one thing after the other. */
const makers: Record<ChildName, (place: RivalPlace) => Rival> = {
  offprint: (place) => offprint(place, 'newest'),
  'offprint-ranked': (place) => offprint(place, 'relevance'),
  minisearch: miniSearch,
  flexsearch: flexSearch,
  fts5: plainFts5,
  like,
  loader,
  'offprint-index': offprintIndex,
  exact,
};

/** All that every rival needs to read the papers, and none of them kept. */
function loader({ library }: RivalPlace): Rival {
  return {
    build: () => {
      const db = openPlainly(library);
      for (const _ of libraryPapers(db));
      db.close();
      return null;
    },
    firstRows: () => [],
    all: () => new Uint32Array(),
  };
}

async function answer(rival: Rival, asked: RivalAsk): Promise<RivalAnswer> {
  const start = performance.now();
  switch (asked.ask) {
    case 'build': {
      const indexBytes = await rival.build(asked.queries);
      return { answer: 'built', milliseconds: performance.now() - start, indexBytes };
    }
    case 'firstRows': {
      const rows = await rival.firstRows(asked.text);
      return { answer: 'rows', milliseconds: performance.now() - start, rows: rows.length };
    }
    case 'all':
      return { answer: 'ids', ids: await rival.all(asked.text) };
    case 'tidy':
      // Twice: what the first one finds to be no longer used, the second one frees.
      for (let time = 0; time < 2; time++) globalThis.gc?.();
      return { answer: 'tidied' };
  }
}

const [name, library = '', scratch = ''] = process.argv.slice(2);
const rival = makers[name as ChildName]({ library, scratch });
process.on('disconnect', () => process.exit());
process.on('message', (asked: RivalAsk) => {
  answer(rival, asked).then(
    (given) => process.send?.(given),
    (error: unknown) =>
      process.send?.({
        answer: 'failed',
        reason: error instanceof Error ? error.message : String(error),
      } satisfies RivalAnswer),
  );
});
