import { DatabaseSync } from '@photostructure/sqlite';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronArguments, electronExecutable } from '../../scripts/launch-electron.ts';
import { expect, test } from './fixtures.ts';
import { filesLike, libraryFile } from './profile-files.ts';
import { titleAt, titles } from './sample.ts';

test('SF1 a second start on a profile hands over to the first, and exits 0', async ({ offprint, profile }) => {
  await offprint.electron.evaluate(({ app }) => {
    const seen = { count: 0 };
    Reflect.set(globalThis, 'secondStarts', seen);
    app.on('second-instance', () => (seen.count += 1));
  });
  const second = spawn(electronExecutable(), electronArguments({ userDataDir: profile }), { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  const seen = () =>
    offprint.electron.evaluate(() => Reflect.get(Reflect.get(globalThis, 'secondStarts'), 'count') as number);
  await expect.poll(seen).toBe(1);
  expect(offprint.electron.windows()).toHaveLength(1);
  await offprint.window.list.shows(titles);
});

for (const { how, damaged } of [
  { how: 'cut off', damaged: '{"settings":{"theme":"da' },
  { how: 'with a value that can’t be', damaged: '{"settings":{"theme":"neon"}}' },
]) {
  test(`SF2 a damaged settings file (${how}) is set aside with a message, and nothing else is touched`, async ({
    profile,
    start,
  }) => {
    const first = await start();
    await first.window.list.focus();
    await first.window.press('s');
    await first.window.told('Starred 1 paper');
    await first.close();
    writeFileSync(path.join(profile, 'settings.json'), damaged);

    const second = await start();
    await expect(second.window.notices).toContainText('The settings file could not be read');
    await second.window.list.hasState(titleAt(0), 'unread', 'starred');
    const [kept = ''] = filesLike(profile, /^settings-unreadable-.*\.json$/);
    expect(readFileSync(path.join(profile, kept), 'utf8')).toBe(damaged);
    await expect(second.window.notices).toContainText(kept);
    await second.window.notices.getByRole('button', { name: 'Dismiss: The settings file could not be read' }).click();
    await expect(second.window.notices).toBeHidden();
    await second.close();

    const third = await start();
    await expect(third.window.notices).toBeHidden();
  });
}

test('SF3 a damaged library is kept under another name, and the backup takes its place', async ({ profile, start }) => {
  const first = await start();
  await first.window.list.focus();
  await first.window.press('s');
  await first.window.told('Starred 1 paper');
  await expect.poll(() => filesLike(profile, /^library-.*\.db$/, 'backups')).toHaveLength(1);
  await first.close();
  const garbage = 'This is no database. '.repeat(2_000);
  for (const ending of ['-wal', '-shm']) rmSync(libraryFile(profile) + ending, { force: true });
  writeFileSync(libraryFile(profile), garbage);

  const second = await start();
  await expect(second.window.notices).toContainText('The library file could not be read');
  await expect(second.window.notices).toContainText('restored from the backup');
  await second.window.list.shows(titles);
  await second.window.list.hasState(titleAt(0), 'unread', 'starred');
  const [kept = ''] = filesLike(profile, /^library-unreadable-.*\.db$/);
  expect(readFileSync(path.join(profile, kept), 'utf8')).toBe(garbage);
});

test('SF4 a damaged library without a backup is kept too, and a new one begun', async ({ profile, start }) => {
  writeFileSync(libraryFile(profile), 'Not a database at all.');
  const { window } = await start();
  await expect(window.notices).toContainText('There was no backup to go back to.');
  await window.list.shows(titles);
  const [kept = ''] = filesLike(profile, /^library-unreadable-.*\.db$/);
  expect(readFileSync(path.join(profile, kept), 'utf8')).toBe('Not a database at all.');
});

test('SF5 a library of a newer version is refused, and not a byte of it changes', async ({ profile, start }) => {
  await (await start()).close();
  const db = new DatabaseSync(libraryFile(profile));
  db.exec('PRAGMA user_version = 99');
  db.exec('PRAGMA journal_mode = DELETE');
  db.close();
  const fingerprint = (): string =>
    createHash('sha256')
      .update(readFileSync(libraryFile(profile)))
      .digest('hex');
  const before = fingerprint();

  const app = await start();
  await expect(app.window.alert).toContainText('This library was made by a newer Offprint');
  await expect(app.window.alert).toContainText('left untouched');
  await expect(app.window.alert).toContainText(profile);
  await expect(app.page.getByRole('button', { name: 'Show profile folder' })).toBeVisible();
  const closed = app.page.waitForEvent('close');
  // The page may be gone before the driver has heard that its click arrived.
  await app.page
    .getByRole('button', { name: 'Quit' })
    .click()
    .catch(() => undefined);
  await closed;
  expect(await app.close()).toBe(0);
  expect(fingerprint()).toBe(before);
  expect(filesLike(profile, /unreadable/)).toEqual([]);
});

test('SF6 the first start says what it opened', async ({ profile }) => {
  const child = spawn(electronExecutable(), electronArguments({ userDataDir: profile }), {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, { timeout: 15_000 }).toContain('\n');
  expect(said).toMatch(/^Offprint \d+\.\d+\.\d+, Electron \d+\.\d+\.\d+, profile .*, 13 papers, 13 unread$/m);
  expect(said).toContain(profile);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
