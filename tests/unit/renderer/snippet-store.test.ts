import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSnippetStore } from '../../../renderer/state/snippet-store.ts';
import type { PaperSnippet } from '../../../shared/snippets.ts';
import { deferred, settle } from './fake-bridge.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const snippet = (id: number, text: string): PaperSnippet => ({ id, field: 'abstract', text, ranges: [] });

/** A store whose answers are settled by the test, in the order asked. */
function store() {
  const asked: { search: string; ids: number[] }[] = [];
  const answers: ReturnType<typeof deferred<PaperSnippet[]>>[] = [];
  const failed = vi.fn<(error: unknown) => void>();
  const snippets = createSnippetStore(
    {
      getSnippets: ({ ids, search }) => {
        asked.push({ search, ids });
        const answer = deferred<PaperSnippet[]>();
        answers.push(answer);
        return answer.promise;
      },
    },
    failed,
  );
  const pause = async (): Promise<void> => {
    vi.advanceTimersByTime(200);
    await settle();
  };
  const answer = async (index: number, ...page: PaperSnippet[]): Promise<void> => {
    answers[index]?.resolve(page);
    await settle();
  };
  return { snippets, asked, answers, answer, failed, pause };
}

describe('snippets of the rows on screen', () => {
  it('WY11 are asked for when typing pauses, once', async () => {
    const { snippets, asked, answer, pause } = store();
    snippets.want('m', [1, 2]);
    snippets.want('ma', [1]);
    expect(asked).toEqual([]);
    await pause();
    expect(asked).toEqual([{ search: 'ma', ids: [1] }]);
    await answer(0, snippet(1, 'x'));
    snippets.want('ma', [1, 3]);
    await pause();
    expect(asked.slice(1)).toEqual([{ search: 'ma', ids: [3] }]);
  });

  it('WY11 are dropped with their search, also those that come late', async () => {
    const { snippets, asked, answer, pause } = store();
    snippets.want('ma', [1]);
    await pause();
    snippets.want('mam', [1]);
    await answer(0, snippet(1, 'old'));
    expect(snippets.getState()).toEqual({ search: 'mam', found: new Map() });
    await pause();
    expect(asked[1]).toEqual({ search: 'mam', ids: [1] });
    await answer(1, snippet(1, 'new'));
    expect(snippets.getState().found.get(1)?.text).toBe('new');
    snippets.want('', [1]);
    await pause();
    expect(asked).toHaveLength(2);
    expect(snippets.getState()).toEqual({ search: '', found: new Map() });
  });

  it('are asked for again when a paper changes, and go when there is none any more', async () => {
    const { snippets, asked, answer, pause } = store();
    snippets.want('ma', [1]);
    await pause();
    await answer(0, snippet(1, 'x'));
    snippets.invalidate(new Set([1, 9]));
    await pause();
    expect(asked[1]).toEqual({ search: 'ma', ids: [1] });
    expect(snippets.getState().found.get(1)?.text).toBe('x');
    await answer(1);
    expect(snippets.getState().found.size).toBe(0);
  });

  it('that can’t be had are told, and the next ones are asked for all the same', async () => {
    const { snippets, asked, answers, failed, pause } = store();
    snippets.want('ma', [1]);
    await pause();
    answers[0]?.reject(new Error('no'));
    await settle();
    expect(failed).toHaveBeenCalledOnce();
    snippets.want('ma', [1, 2]);
    await pause();
    expect(asked[1]?.ids).toEqual([2]);
  });
});
