import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { announceQuery, createCancelFlags } from '../../../electron/library/cancel-flags.ts';
import { openForReading } from '../../../electron/library/database.ts';
import type { PaperDraft } from '../../../electron/library/import/drafts.ts';
import { findRelated } from '../../../electron/library/related.ts';
import { runRelated } from '../../../electron/library/related-runner.ts';
import { closeLibrary, inTransaction } from '../../../electron/library/sql.ts';
import { indexPending, startIndexAnew } from '../../../electron/library/word-index.ts';
import type { PaperId, RelatedPaper } from '../../../shared/paper.ts';
import { edgePapers } from '../../fixtures/edge-papers.ts';
import { useLibrary } from './test-library.ts';
import { topicPapers } from './topic-papers.ts';

const library = useLibrary();

/** All steps at once. */
function related(id: PaperId): RelatedPaper[] {
  const steps = findRelated(library().db, id);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const idsOf = (papers: readonly RelatedPaper[]): PaperId[] => papers.map(({ id }) => id);

/** Papers by other authors each, so that only their text can be near. */
function add(...drafts: Partial<PaperDraft>[]): PaperId[] {
  return library().add(...drafts.map((draft, at) => ({ authors: [`Author ${at}`], abstract: null, ...draft })));
}

/** Papers about nothing that the others are about. */
const elsewhere = ['Soil bacteria of alpine meadows', 'Tidal locking of exoplanets', 'Medieval grain prices'].map(
  (title) => ({ title }),
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('related papers', () => {
  it('RP1 are those with the same telling words, nearest first, and say which words', () => {
    const [asked = 0, near, nearer] = add(
      {
        title: 'Hybrid Mamba Inference',
        abstract: 'We study Mamba layers. A hybrid of attention and Mamba raises the throughput.',
      },
      { title: 'Throughput of attention', abstract: 'A hybrid doubles the throughput of kernels.' },
      { title: 'A hybrid of Mamba layers and attention', abstract: 'Mamba doubles the throughput of inference.' },
      ...elsewhere,
    );
    const found = related(asked);
    expect(idsOf(found)).toEqual([nearer, near]);
    expect(found[0]?.words).toEqual(['Mamba', 'Inference', 'hybrid']);
    expect(found[1]?.words.toSorted()).toEqual(['attention', 'hybrid', 'throughput']);
    expect(found.map(({ authors }) => authors)).toEqual([0, 0]);
  });

  it('RP1 are those by the same authors, and say how many', () => {
    const group = ['Ada Lovelace', 'Émile Borel', 'Plato'];
    const [asked = 0, same, one] = library().add(
      { title: 'Entropy of gases', abstract: null, authors: group },
      { title: 'Grain prices', abstract: null, authors: group.toReversed() },
      { title: 'Bacteria', abstract: null, authors: ['Plato', 'Someone Else', 'Another One'] },
      { title: 'Exoplanets', abstract: null, authors: ['Nobody Known'] },
    );
    const found = related(asked);
    expect(found.map(({ id, authors, words }) => ({ id, authors, words }))).toEqual([
      { id: same, authors: 3, words: [] },
      { id: one, authors: 1, words: [] },
    ]);
    expect(found[0]?.score).toBeGreaterThan(2 * (found[1]?.score ?? 1));
  });

  it('RP1 are those with the same tags, a little, and say how many; a tag of every paper tells nothing', () => {
    const [asked = 0, near, tagged, ...others] = add(
      { title: 'Hybrid Mamba inference' },
      { title: 'Hybrid Mamba training' },
      { title: 'Medieval bread' },
      ...elsewhere,
    );
    library().tag([asked, near ?? 0, tagged ?? 0, ...others], 'all');
    expect(idsOf(related(asked))).toEqual([near]);
    const [{ score: before = 0 } = {}] = related(asked);
    library().tag([asked, near ?? 0, tagged ?? 0], 'rare');
    const found = related(asked);
    // Beside words, the same tags alone are not enough.
    expect(found.map(({ id, words, tags }) => [id, words.length, tags])).toEqual([[near, 2, 2]]);
    expect(found[0]?.score).toBeGreaterThan(before);
    const [unlike = 0] = others;
    library().tag([unlike, tagged ?? 0], 'rarer');
    expect(related(unlike).map(({ id, words, tags }) => [id, words, tags])).toEqual([[tagged, [], 2]]);
    library().undo();
    expect(related(unlike)).toEqual([]);
  });

  it('RP2 are ten at most, without the paper itself and what is in Trash', () => {
    const ids = add(
      ...Array.from({ length: 14 }, (_, at) => ({ title: `Hybrid Mamba inference ${at}` })),
      ...elsewhere,
    );
    const [asked = 0, ...others] = ids;
    library().trash(others.slice(0, 2));
    const found = idsOf(related(asked));
    expect(found).toHaveLength(10);
    expect(found).not.toContain(asked);
    for (const trashed of others.slice(0, 2)) expect(found).not.toContain(trashed);
    library().trash(others.slice(2));
    expect(related(asked)).toEqual([]);
    library().undo();
    expect(related(asked)).toHaveLength(10);
  });

  it('RP2 of a paper that is the only one, or unlike all others, are none', () => {
    const [asked = 0] = add({ title: 'Hybrid Mamba inference' });
    expect(related(asked)).toEqual([]);
    add(...elsewhere.map((paper, at) => ({ ...paper, authors: [`Stranger ${at}`] })));
    expect(related(asked)).toEqual([]);
  });

  it('RP2 of a paper that is not there are refused in words', () => {
    expect(() => related(99)).toThrow('This paper is not in the library any more.');
  });

  it('RP3 show words as the paper writes them, one form of each, and join what stands together in CJK', () => {
    const [asked = 0] = add(
      {
        title: 'Schrödinger BRIDGES',
        abstract: 'A bridge: Schrödinger bridges and bridges. 深度学习 of bridges.',
      },
      { title: 'schrodinger bridge', abstract: 'bridges of 深度学习' },
      ...elsewhere,
    );
    expect(related(asked)[0]?.words.toSorted()).toEqual(['Schrödinger', 'bridges', '深度学习'].toSorted());
  });

  it('RP3 never show numbers, single letters, names of macros, addresses and words of every paper', () => {
    const abstract =
      '\\begin{equation} \\mathcal{O}(n \\log n) \\end{equation} We propose a method: 2024 x https://github.com/zorgon/quux';
    const [asked = 0] = add({ title: 'Lattice 2024', abstract }, { title: 'Lattice 2024', abstract }, ...elsewhere);
    expect(related(asked)[0]?.words).toEqual(['Lattice']);
  });

  it('RP3 of Chinese, Japanese and Korean titles are found', () => {
    const [asked = 0, near] = add(
      { title: '基于深度学习的图像分割' },
      { title: '深度学习与图像识别' },
      { title: '中世纪的粮食价格' },
      ...elsewhere,
    );
    const found = related(asked);
    expect(idsOf(found)).toEqual([near]);
    expect(found[0]?.words).toEqual(expect.arrayContaining(['深度学习']));
  });

  it('RP4 of a collaboration of 3,000 authors say how many of them both have', () => {
    const crowd = Array.from({ length: 3_000 }, (_, at) => `Member ${at}`);
    const [asked = 0, same, half] = library().add(
      { title: 'Higgs width', abstract: null, authors: crowd },
      { title: 'Luminosity', abstract: null, authors: crowd },
      { title: 'Calorimeter', abstract: null, authors: crowd.slice(0, 1_500) },
      { title: 'Grain prices', abstract: null, authors: ['Nobody'] },
    );
    const found = related(asked);
    expect(found.map(({ id, authors }) => [id, authors]).toSorted()).toEqual([
      [same, 3_000],
      [half, 1_500],
    ]);
  });

  it('RP4 are the same after the index was made again', () => {
    const ids = add(...topicPapers(60, 7).map(({ draft }) => draft));
    const before = ids.map((id) => related(id));
    inTransaction(library().db, () => {
      startIndexAnew(library().db);
      indexPending(library().db, () => false);
    });
    expect(ids.map((id) => related(id))).toEqual(before);
  });

  it('RP5 in a library of many topics are nearly all of the paper’s own', () => {
    const papers = topicPapers(1_500, 1);
    const ids = library().add(...papers.map(({ draft }) => draft));
    const topicOf = new Map(ids.map((id, at) => [id, papers[at]?.topic]));
    const shares = ids
      .filter((_, at) => at % 30 === 0)
      .map((id) => {
        const found = related(id);
        expect(found).toHaveLength(10);
        return found.filter((near) => topicOf.get(near.id) === topicOf.get(id)).length;
      });
    expect(shares.filter((same) => same < 8)).toEqual([]);
  });

  it('RP6 of any papers are found without a fault, always the same, never the paper itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...edgePapers.map(({ title }) => title)),
      fc.constantFrom('"', '* OR (', '深度学习', '\\alpha $x$', 'Mamba hybrid', 'NEAR(a, 2)', ''),
    );
    const papers = fc.array(
      fc.record({
        title: text,
        abstract: fc.option(text),
        authors: fc.array(fc.oneof(text, fc.constant('Ada Lovelace')), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(papers, fc.nat(), (drafts, which) => {
        // Beside all those of the runs before.
        const ids = library().add(...drafts);
        const asked = ids[which % ids.length] ?? 0;
        const others = ids.filter((id) => id !== asked);
        const trashed = others.slice(0, which % 3);
        if (trashed.length > 0) library().trash(trashed);
        const found = related(asked);
        expect(related(asked)).toEqual(found);
        expect(idsOf(found).filter((id) => id === asked || trashed.includes(id))).toEqual([]);
        expect(new Set(idsOf(found)).size).toBe(found.length);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        for (const { words, authors } of found) {
          expect(words.length).toBeLessThanOrEqual(3);
          expect(words.length + authors).toBeGreaterThan(0);
        }
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('RP6 of the papers at the edges are found without a fault', () => {
    const ids = library().add(...edgePapers);
    for (const id of ids) expect(idsOf(related(id))).not.toContain(id);
  });

  it('RP7 a newer request ends an older one in the middle of its work', async () => {
    const ids = add(...topicPapers(60, 7).map(({ draft }) => draft));
    const db = openForReading(library().folder);
    const flags = createCancelFlags();
    const [first = 0, second = 0] = ids;
    // Each step takes a slice of its own.
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 10));
    const older = runRelated(db, first, announceQuery(flags, 'related'), flags);
    const newer = runRelated(db, second, announceQuery(flags, 'related'), flags);
    await expect(Promise.allSettled([older, newer])).resolves.toMatchObject([
      { status: 'rejected', reason: { code: 'cancelled' } },
      { status: 'fulfilled', value: related(second) },
    ]);
    expect(db.isTransaction).toBe(false);
    const announced = runRelated(db, first, announceQuery(flags, 'related'), flags);
    const stale = announceQuery(flags, 'related');
    await expect(announced).rejects.toMatchObject({ code: 'cancelled' });
    expect(db.isTransaction).toBe(false);
    announceQuery(flags, 'related');
    await expect(runRelated(db, first, stale, flags)).rejects.toMatchObject({ code: 'cancelled' });
    closeLibrary(db, 'reader');
  });
});
