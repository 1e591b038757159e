import { app } from 'electron';
import { existsSync } from 'node:fs';
import { checkLibrary, rebuildSearchIndex, type Verdict } from './library/check.ts';
import { libraryPath } from './library/database.ts';
import type { Task } from './switches.ts';

/** Runs a task on the profile's library without a window, prints its result alone, and ends the app with its code. */
export function runTask(task: Task, json: boolean): void {
  const folder = app.getPath('userData');
  // Two writers of one library would wait for each other; a look at it can go beside the app.
  if (task === 'rebuild-index' && !app.requestSingleInstanceLock()) {
    const problem = 'Offprint is open on this profile. Close it, and start again with --rebuild-index.';
    end(json ? JSON.stringify({ ok: false, problems: [problem] }) : problem, 2);
    return;
  }
  const hasLibrary = existsSync(libraryPath(folder));
  const verdict = task === 'check' ? checkLibrary(folder) : rebuildSearchIndex(folder);
  const { text, code } = reportVerdict(verdict, json, hasLibrary);
  end(text, code);
}

function end(text: string, code: number): void {
  process.stdout.write(`${text}\n`, () => app.exit(code));
}

/** What a task prints, and the code it ends with: 0 all well, 1 something was found, 2 nothing could be done. */
function reportVerdict(verdict: Verdict, json: boolean, hasLibrary: boolean): { text: string; code: number } {
  const code = verdict.ok ? 0 : hasLibrary ? 1 : 2;
  if (json) return { text: JSON.stringify(verdict), code };
  if (verdict.ok) return { text: 'The library is in order.', code };
  return { text: verdict.problems.map((problem) => `- ${problem}`).join('\n'), code };
}
