import { expect } from '@playwright/test';
import type { RunningApp } from '../running-app.ts';
import { after, fingerprint, randomFrom, someChanges, stateOnDisk, type Change, type State } from './changes.ts';

/** The paper whose note is typed by hand: the newest, which a start shows. All others are changed by requests. */
export const typedPaper = 9;
/** More changes than fit into the longest round. */
const mostChanges = 4_000;
/** A round ends within this time after it began, in milliseconds. */
const longestRound = 1_200;

/** What the page had heard back when it died. */
interface Heard {
  /** How many of the changes, which are made one after the other, were acknowledged. */
  acknowledged: number;
  /** The note as it was when the editor last said that it is saved; null: it never did. */
  savedNote: string | null;
  /** All that was ever typed into the note. */
  typed: string;
}

/**
 * One round: changes are asked for and a note is typed, both without a pause, until the app is killed at a moment that the
 * seed gives. Then the library must hold what the page had heard of, and no change by half.
 *
 * @param app started on the profile
 * @param before what the library held when it started
 * @returns what it holds now, and how many changes were acknowledged
 * @throws when a change that was acknowledged is not there, or one is there by half
 */
export async function killRound(
  app: RunningApp,
  profile: string,
  before: State,
  seed: number,
): Promise<{ state: State; acknowledged: number }> {
  const random = randomFrom(seed);
  const ids = [...before.keys()].filter((id) => id !== typedPaper);
  const changes = someChanges(mostChanges, ids, random);
  const heard = await workUntilKilled(app, changes, before.get(typedPaper)?.note ?? '', random);
  const state = stateOnDisk(profile);
  checkChanges(before, changes, heard, state);
  checkNote(heard, state.get(typedPaper)?.note ?? '');
  return { state, acknowledged: heard.acknowledged };
}

async function workUntilKilled(
  app: RunningApp,
  changes: readonly Change[],
  note: string,
  random: () => number,
): Promise<Heard> {
  const { page, window } = app;
  const heard: Heard = { acknowledged: 0, savedNote: null, typed: note };
  page.on('console', (message) => {
    const [, what, value = ''] = /^heard (\w+) (.*)$/s.exec(message.text()) ?? [];
    if (what === 'acknowledged') heard.acknowledged = Number(value);
    if (what === 'saved') heard.savedNote = JSON.parse(value) as string;
  });
  await window.list.open(await titleOf(app));
  await window.reader.notes.focus();
  await window.press('Control+End');
  await page.evaluate(watchNote);
  const killed = new Promise<void>((resolve) => {
    setTimeout(() => void app.kill().then(resolve), random() * longestRound);
  });
  // Each of these ends with the app.
  const asking = page.evaluate(askForAll, [...changes]).catch(() => undefined);
  const typing = typeOn(app, heard).catch(() => undefined);
  await Promise.all([killed, asking, typing]);
  return heard;
}

async function titleOf({ page }: RunningApp): Promise<string> {
  return page.evaluate(async (id) => {
    const answer = await window.offprint.getPaper({ id });
    return answer.ok ? answer.value.title : '';
  }, typedPaper);
}

/** Asks for one change after the other, and says when each was acknowledged. */
async function askForAll(changes: Change[]): Promise<void> {
  for (const [index, change] of changes.entries()) {
    const { ok } =
      change.kind === 'note'
        ? await window.offprint.saveNote({ paperId: change.paperId, text: change.text, session: `round ${index}` })
        : await window.offprint.setMark({
            ids: Uint32Array.from(change.ids),
            mark: change.mark,
            value: change.value,
          });
    if (ok) console.info(`heard acknowledged ${index + 1}`);
  }
}

/** Says what stands in the note whenever the editor says that it is on the disk. */
function watchNote(): void {
  const field = document.querySelector('textarea');
  const state = document.querySelector('[data-status]');
  if (field === null || state === null) throw new Error('There is no note to watch.');
  new MutationObserver(() => {
    if (state.getAttribute('data-status') === 'saved') console.info(`heard saved ${JSON.stringify(field.value)}`);
  }).observe(state, { attributes: true });
}

/** Types words, with a rest after each that is long enough for a save. */
async function typeOn({ page, window }: RunningApp, heard: Heard): Promise<void> {
  for (let count = 0; !page.isClosed(); count++) {
    const word = `w${count} `;
    heard.typed += word;
    await page.keyboard.type(word);
    await window.reader.pane.locator('[data-status=saved]').waitFor();
  }
}

/** The state must be that after the acknowledged changes, or after some more of them: the answers may not have arrived. */
function checkChanges(before: State, changes: readonly Change[], { acknowledged }: Heard, now: State): void {
  const found = fingerprint(now, typedPaper);
  let state = before;
  for (const [index, change] of changes.entries()) {
    if (index >= acknowledged && fingerprint(state, typedPaper) === found) return;
    state = after(state, change);
  }
  throw new Error(
    `After ${acknowledged} acknowledged changes the library holds what no number of changes from there on gives.`,
  );
}

function checkNote({ savedNote, typed }: Heard, onDisk: string): void {
  expect(typed.startsWith(onDisk), 'the note holds what was typed, and nothing else').toBe(true);
  expect(onDisk.length, 'the note holds all that was shown as saved').toBeGreaterThanOrEqual(savedNote?.length ?? 0);
}
