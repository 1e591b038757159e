import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { requests } from '../../shared/contract.ts';
import { exposed, invoked, listeners } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const events = [
  'libraryChanged',
  'queryCompleted',
  'facetsCounted',
  'indexing',
  'settingsChanged',
  'command',
  'notice',
  'closing',
];

let api: Record<string, (...values: unknown[]) => unknown>;
beforeAll(async () => {
  // A preload works as it is loaded.
  await import('../../electron/preload.ts');
  api = exposed.get('offprint') as typeof api;
});
beforeEach(() => {
  invoked.length = 0;
  listeners.clear();
});

describe('the preload', () => {
  it('CO3 gives the page every request of the contract, `on`, and nothing else', () => {
    expect([...exposed.keys()]).toEqual(['offprint']);
    expect(Object.keys(api).sort()).toEqual([...Object.keys(requests), 'on'].sort());
  });

  it('CO5 each function asks on its own channel only, with its one value and no more', async () => {
    for (const name of Object.keys(requests)) await api[name]?.({ of: name }, 'quit', 'another');
    expect(invoked).toEqual(Object.keys(requests).map((name) => [name, { of: name }]));
  });

  it('CO5 hears the events of the contract, without the object by which a page could send', () => {
    for (const name of events) {
      const heard: unknown[][] = [];
      api['on']?.(name, (...values: unknown[]) => heard.push(values));
      for (const listener of listeners.get(name) ?? []) listener({ sender: 'a way out' }, { payload: name });
      expect(heard).toEqual([[{ payload: name }]]);
    }
    expect([...listeners.keys()]).toEqual(events);
  });

  it('CO5 hears no more after the function that `on` gave was called', () => {
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    const stop = api['on']?.('notice', first) as () => void;
    api['on']?.('notice', second);
    stop();
    for (const listener of listeners.get('notice') ?? []) listener({}, null);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });

  it.each(['quit', 'setMark', 'no-such-event', 'toString', '__proto__'])(
    'CO5 refuses to listen to %s, which is no event',
    (name) => {
      expect(() => api['on']?.(name, () => undefined)).toThrow(/no event/);
      expect(listeners.size).toBe(0);
    },
  );
});
