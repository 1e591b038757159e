import { writingOperations } from '../../electron/library/operations.ts';
import type { MarkKind } from '../../shared/paper.ts';
import { createRandom, type Random } from '../../scripts/generate/random.ts';
import { damagedLibrary, firstStart, olderLibrary } from './file-scenarios.ts';
import { close, note, prepareLibrary, redo, type Scenario, type Size, star, type Step, undo } from './scenario.ts';

/** Every scenario, by the name under which the driver is told of it. */
export const scenarios = {
  'one mark': (): Scenario => ({ prepare: (folder) => prepareLibrary(folder, 2), steps: [star(2)] }),
  mark: (): Scenario => ({
    prepare: (folder) => prepareLibrary(folder, 3),
    steps: [star(2), { name: 'read 2', run: mark([2], 'read') }, { name: 'queue 3', run: mark([3], 'queued') }, close],
  }),
  'bulk mark': ({ papers }: Size): Scenario => ({
    prepare: (folder) => prepareLibrary(folder, papers, (writing) => star(2, 4).run(writing, folder)),
    steps: [{ name: 'star all', run: mark(upTo(papers), 'starred') }, close],
  }),
  note: (): Scenario => ({
    prepare: (folder) => prepareLibrary(folder, 2),
    steps: [
      note(1, 'monday', 'A first thought on attention.'),
      note(1, 'monday', 'A first thought on attention, and a longer second one on distillation.'),
      note(1, 'tuesday', 'Only kernels.'),
    ],
  }),
  undo: (): Scenario => ({
    prepare: (folder) =>
      prepareLibrary(folder, 3, (writing) => {
        star(1, 2, 3).run(writing, folder);
        note(1, 'monday', 'A thought on attention.').run(writing, folder);
      }),
    steps: [undo, undo, redo, close],
  }),
  trash: (): Scenario => ({
    prepare: (folder) =>
      prepareLibrary(folder, 3, (writing) => {
        star(1).run(writing, folder);
        note(1, 'monday', 'A thought on attention.').run(writing, folder);
      }),
    steps: [
      {
        name: 'trash 1, 3',
        run: (writing) => void writingOperations.trashPapers(writing, { ids: Uint32Array.of(1, 3) }),
      },
      {
        name: 'restore 1',
        run: (writing) => void writingOperations.restorePapers(writing, { ids: Uint32Array.of(1) }),
      },
    ],
  }),
  'any changes': ({ papers, seed }: Size): Scenario => ({
    prepare: (folder) => prepareLibrary(folder, papers),
    steps: randomSteps(createRandom(seed), papers),
  }),
  'first start': firstStart,
  'older library': olderLibrary,
  'damaged library': (): Scenario => damagedLibrary({ backups: 1 }),
  'damaged library without backup': (): Scenario => damagedLibrary({ backups: 0 }),
};

export type ScenarioName = keyof typeof scenarios;

function mark(ids: number[], kind: MarkKind, value = true): Step['run'] {
  return (writing) => void writingOperations.setMark(writing, { ids: Uint32Array.from(ids), mark: kind, value });
}

function upTo(papers: number): number[] {
  return Array.from({ length: papers }, (_, at) => at + 1);
}

/** Changes of every kind in a random order, on one paper or on a random part of all. */
function randomSteps(random: Random, papers: number): Step[] {
  const some = (): number[] => {
    const part = random.pick([0.1, 0.5, 1]);
    return random.chance(0.5) ? [random.between(1, papers)] : upTo(papers).filter(() => random.chance(part));
  };
  const change = (): Step => {
    const ids = some();
    switch (random.between(1, 9)) {
      case 1:
      case 2:
        return note(
          random.between(1, papers),
          random.pick(['monday', 'tuesday']),
          'words '.repeat(random.between(0, 30)),
        );
      case 3:
        return {
          name: 'trash',
          run: (writing) => void writingOperations.trashPapers(writing, { ids: Uint32Array.from(ids) }),
        };
      case 4:
        return {
          name: 'restore',
          run: (writing) => void writingOperations.restorePapers(writing, { ids: Uint32Array.from(ids) }),
        };
      case 5:
        return undo;
      case 6:
        return redo;
      default: {
        const kind = random.pick<MarkKind>(['read', 'starred', 'queued']);
        const value = random.chance(0.7);
        return { name: `${kind} ${value}`, run: mark(ids, kind, value) };
      }
    }
  };
  return [...Array.from({ length: 7 }, change), close];
}
