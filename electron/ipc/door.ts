import { ipcMain } from 'electron';
import { requestNames } from '../../shared/channels.ts';
import type { RequestName } from '../../shared/contract.ts';
import type { Answers } from './handle.ts';

/**
 * Opens the one door between windows and main. A request that comes before the answers are loaded waits for them.
 *
 * @param answers of all requests, from answerAll
 */
export function openDoor(answers: Promise<Answers>): void {
  for (const name of Object.keys(requestNames) as RequestName[]) {
    ipcMain.handle(name, async (event, input: unknown) => (await answers)[name](event, input));
  }
}
