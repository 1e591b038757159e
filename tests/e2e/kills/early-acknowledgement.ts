import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../../scripts/project.ts';

/** Stands before the built library thread: answers a mark or a note at once, and has it made 200 ms later. */
const wrapper = `
import { parentPort, workerData } from 'node:worker_threads';

if (workerData.role === 'writer') {
  const post = parentPort.postMessage.bind(parentPort);
  const on = parentPort.on.bind(parentPort);
  const early = new Set();
  parentPort.on = (event, listener) =>
    on(event, (message) => {
      if (message.name !== 'setMark' && message.name !== 'saveNote') return listener(message);
      const ids = Uint32Array.from(message.input.ids ?? [message.input.paperId]);
      early.add(message.ask);
      post({ tell: 'answer', ask: message.ask, value: { revision: 0, ids, label: null, history: { undo: null, redo: null } } });
      setTimeout(() => listener(message), 200);
    });
  parentPort.postMessage = (message) => {
    if (message.tell !== 'answer' || !early.delete(message.ask)) post(message);
  };
}
await import('./real-thread.js');
`;

/**
 * Makes a copy of the built app with a bug in it: it acknowledges first, and commits 200 ms later.
 * @returns its folder, and what removes it
 */
export function plantEarlyAcknowledgement(): { app: string; remove(): void } {
  const app = mkdtempSync(path.join(tmpdir(), 'offprint-planted-'));
  for (const name of ['package.json', 'out']) {
    cpSync(path.join(projectRoot, name), path.join(app, name), { recursive: true });
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(app, 'node_modules'));
  const main = path.join(app, 'out', 'main');
  renameSync(path.join(main, 'thread.js'), path.join(main, 'real-thread.js'));
  writeFileSync(path.join(main, 'thread.js'), wrapper);
  return { app, remove: () => rmSync(app, { recursive: true, force: true }) };
}
