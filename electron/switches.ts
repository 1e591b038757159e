/** A way of starting that opens no window. */
export type Task = 'check' | 'rebuild-index';

/** What was asked on the command line. */
export interface Switches {
  task: Task | null;
  /** Print the result as JSON. */
  json: boolean;
}

/** Reads the app's own switches; Electron's and Chromium's are passed over. */
export function readSwitches(argv: readonly string[]): Switches {
  const task = argv.includes('--rebuild-index') ? 'rebuild-index' : argv.includes('--check') ? 'check' : null;
  return { task, json: argv.includes('--json') };
}
