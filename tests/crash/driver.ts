import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { readableError } from '../../electron/library/disk-errors.ts';
import { type Action, actionsOf } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { type DriverLine, readOrder } from './driver-lines.ts';

/**
 * A plain Node process that does what one scenario says to the library of a folder, with no other thread. It says on
 * standard output, at once and unbuffered, what is done: what it says is what a user was told.
 */
const order = readOrder(process.argv[2]);

function say(line: DriverLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** The planted bug: what is not on the disk yet, and will be in 200 ms, is said to be saved. */
async function acknowledgeFirst(action: Action): Promise<void> {
  say({ acknowledged: action.name });
  await wait(200);
  action.run();
}

function acknowledgeDone(action: Action): void {
  action.run();
  say({ acknowledged: action.name });
}

/** Tells of a failure as the app would, and lets the user try again once. @returns whether it was done at last */
function acknowledgeOrTell(action: Action): boolean {
  for (const attempt of action.isLast ? [1] : [1, 2]) {
    try {
      acknowledgeDone(action);
      return true;
    } catch (error) {
      const { code, message } = readableError(error);
      say({ failed: action.name, attempt, code, message });
    }
  }
  return false;
}

const actions = actionsOf(scenarios[order.scenario](order.size), order.folder);
for (const [at, action] of actions.entries()) {
  if (order.planted && at > 0) await acknowledgeFirst(action);
  else if (!acknowledgeOrTell(action)) break;
}
