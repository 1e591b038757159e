import { z } from 'zod';

/** The longest task of a thread, in milliseconds; 0: it had none. */
export interface LongestTask {
  /** By the clock: what a user feels. */
  clock: number;
  /** The most that a task had of a processor: what is left when nothing else is at work on the machine. */
  processor: number;
}

/** Of each of the two threads that a user can feel. */
export interface LongestTasks {
  /** Of the main process: menus, window input, requests. */
  main: LongestTask;
  /** Of the page: keys, drawing. */
  page: LongestTask;
}

/** What is asked to be traced: tasks and the page's own marks. */
export const tracedCategories = ['toplevel', 'blink.user_timing', '__metadata'];
/** The page's marks between which tasks count. */
export const beginMark = 'offprint-bench:begin';
export const endMark = 'offprint-bench:end';

const mainThread = 'CrBrowserMain';
const pageThread = 'CrRendererMain';
const task = 'ThreadControllerImpl::RunTask';

const traceFile = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Microseconds. */
      ts: z.number().optional(),
      dur: z.number().optional(),
      /** Of the thread's own time. */
      tdur: z.number().optional(),
      args: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/**
 * Reads a trace of Chromium's (its Trace Event Format): of each thread the longest task that began between the two marks.
 *
 * @throws Error when the marks are not in it
 */
export function longestTasks(trace: string): LongestTasks {
  const { traceEvents } = traceFile.parse(JSON.parse(trace));
  const timeOf = (mark: string): number => {
    const time = traceEvents.find(({ name }) => name === mark)?.ts;
    if (time === undefined) throw new Error(`The trace has no mark ${mark}.`);
    return time;
  };
  const [begin, end] = [timeOf(beginMark), timeOf(endMark)];
  const threads = new Map(
    traceEvents
      .filter(({ name }) => name === 'thread_name')
      .map(({ pid, tid, args }) => [`${pid} ${tid}`, args?.['name']]),
  );
  const longestOf = (thread: string): LongestTask => {
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts = 0 }) =>
        name === task && threads.get(`${pid} ${tid}`) === thread && ts >= begin && ts <= end,
    );
    return {
      clock: tasks.reduce((longest, { dur = 0 }) => Math.max(longest, dur / 1_000), 0),
      processor: tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1_000), 0),
    };
  };
  return { main: longestOf(mainThread), page: longestOf(pageThread) };
}
