import { describe, expect, it } from 'vitest';
import { beginMark, endMark, longestTasks } from '../../../scripts/bench/longest-tasks.ts';

const threads = {
  CrBrowserMain: { pid: 1, tid: 1 },
  CrRendererMain: { pid: 2, tid: 2 },
  Compositor: { pid: 2, tid: 7 },
};
type Thread = keyof typeof threads;

const names = Object.entries(threads).map(([name, place]) => ({
  ...place,
  name: 'thread_name',
  ph: 'M',
  args: { name },
}));
const mark = (name: string, ts: number) => ({ ...threads.CrRendererMain, name, ph: 'I', ts });
const task = (thread: Thread, ts: number, dur: number, tdur = dur, name = 'ThreadControllerImpl::RunTask') => ({
  ...threads[thread],
  name,
  ph: 'X',
  ts,
  dur,
  tdur,
});
const trace = (...events: object[]): string => JSON.stringify({ traceEvents: [...names, ...events] });

describe('the longest tasks of a trace', () => {
  it('are those of the main process and of the page, in milliseconds', () => {
    const told = longestTasks(
      trace(
        mark(beginMark, 100),
        task('CrBrowserMain', 200, 4_000),
        task('CrBrowserMain', 5_000, 12_500),
        task('CrRendererMain', 300, 31_000, 9_000),
        task('CrRendererMain', 40_000, 20_000, 19_000),
        task('Compositor', 300, 90_000),
        task('CrRendererMain', 300, 80_000, 80_000, 'Receive mojo message'),
        mark(endMark, 90_000),
      ),
    );
    expect(told).toEqual({ main: { clock: 12.5, processor: 12.5 }, page: { clock: 31, processor: 19 } });
  });

  it('began between the marks', () => {
    const told = longestTasks(
      trace(
        task('CrBrowserMain', 50, 70_000),
        mark(beginMark, 100),
        task('CrBrowserMain', 150, 1_000),
        mark(endMark, 200),
        task('CrBrowserMain', 250, 60_000),
      ),
    );
    expect(told.main.clock).toBe(1);
    expect(told.page.clock).toBe(0);
  });

  it('are not told of a trace without its marks', () => {
    expect(() => longestTasks(trace(mark(beginMark, 100)))).toThrow(`no mark ${endMark}`);
  });
});
