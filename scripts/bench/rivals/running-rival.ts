import { type ChildProcess, fork } from 'node:child_process';
import { treeMemory } from '../process-tree.ts';
import { makeFolder, removeFolder } from '../profiles.ts';
import type { ChildName, RivalAnswer, RivalAsk } from './rival.ts';

/** The most that a rival's objects may take, in megabytes: what needs more is told to be not built. */
export const mostHeap = 4_096;
/** How long one query may take, in milliseconds. */
const longestQuery = 60_000;

/** Processes that must not outlive this one. */
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A rival in a process of its own. */
export interface RunningRival {
  /**
   * @param patience how long it may take, in milliseconds
   * @throws Error that says why when the process ends, fails or takes too long; it is of no use any more then
   */
  build(
    queries: Extract<RivalAsk, { ask: 'build' }>['queries'],
    patience: number,
  ): Promise<{ milliseconds: number; indexBytes: number | null }>;
  /** @returns milliseconds from the query's text to its first rows. @throws as build */
  firstRows(text: string): Promise<number>;
  /** @throws as build */
  all(text: string): Promise<Uint32Array>;
  /** What its process holds once it has thrown away what it does not use, in megabytes; null where the system does not tell. */
  memory(): Promise<number | null>;
  end(): void;
}

/** Starts a rival. @param file the bundled child.ts */
export function startRival(name: ChildName, file: string, library: string): RunningRival {
  const scratch = makeFolder(name);
  const child = fork(file, [name, library, scratch], {
    execArgv: ['--expose-gc', `--max-old-space-size=${mostHeap}`],
    serialization: 'advanced',
    // What Node says of a heap that is full is said by the error.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  running.add(child);
  let hasEnded = false;
  child.once('exit', () => (hasEnded = true));
  const ask = <Kind extends RivalAnswer['answer']>(
    asked: RivalAsk,
    kind: Kind,
    patience: number,
  ): Promise<Extract<RivalAnswer, { answer: Kind }>> =>
    new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(impatience);
        child.off('message', heard);
        child.off('exit', gone);
        act();
      };
      const fail = (reason: string): void => settle(() => reject(new Error(reason)));
      const gone = (): void => fail(`it ended, as at ${mostHeap.toLocaleString('en')} MB of objects`);
      const heard = (answer: RivalAnswer): void => {
        if (answer.answer === kind) settle(() => resolve(answer as Extract<RivalAnswer, { answer: Kind }>));
        else fail(answer.answer === 'failed' ? answer.reason : `it answered ${answer.answer}`);
      };
      const impatience = setTimeout(() => {
        child.kill('SIGKILL');
        fail(`it took more than ${patience / 1_000} s`);
      }, patience);
      child.on('message', heard);
      child.once('exit', gone);
      if (hasEnded) gone();
      else child.send(asked);
    });
  return {
    build: (queries, patience) => ask({ ask: 'build', queries }, 'built', patience),
    firstRows: async (text) => (await ask({ ask: 'firstRows', text }, 'rows', longestQuery)).milliseconds,
    all: async (text) => (await ask({ ask: 'all', text }, 'ids', longestQuery)).ids,
    memory: async () => {
      await ask({ ask: 'tidy' }, 'tidied', longestQuery);
      return treeMemory(child.pid ?? 0);
    },
    end: () => {
      running.delete(child);
      child.kill('SIGKILL');
      removeFolder(scratch);
    },
  };
}
