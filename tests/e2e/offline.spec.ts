import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { electronArguments, electronExecutable } from '../../scripts/launch-electron.ts';
import { expect, test } from './fixtures.ts';
import { writeSettings } from './profile-files.ts';

const traced = 'connect,sendto,sendmsg,sendmmsg,bind';
/** What a line of a trace must not hold: a packet or a connection to anywhere but this machine, or to its name server. */
const address =
  /sa_family=AF_INET6?, sin6?_port=htons\((\d+)\).*?(?:inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"\))/;

/** Starts the app as a user does, without a driver; asks it to end when it has said what it opened. */
async function wholeRun(program: string, args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let pid = child.pid;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    pid = electronPid(child.pid) ?? pid;
    if (said.includes('unread\n') && pid !== undefined) process.kill(pid, 'SIGTERM');
  });
  return { code: await ended, said };
}

/** Electron itself where another program has started it. */
function electronPid(parent: number | undefined): number | undefined {
  if (parent === undefined) return undefined;
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ');
  return readFileSync(`/proc/${parent}/comm`, 'utf8').startsWith('electron')
    ? parent
    : electronPid(Number(children[0]) || undefined);
}

test.describe('on Linux', () => {
  test.skip(process.platform !== 'linux', 'Linux shows which addresses a program asks for.');

  test('OF1 over a whole run no name is looked up and nothing but this machine is connected to', async ({
    profile,
  }) => {
    test.skip(spawnSync('strace', ['-V']).status !== 0, 'strace is not installed.');
    // The paper with formulas, so that all that a reader loads is loaded.
    writeSettings(profile, { lastView: { view: { kind: 'all' }, search: 'mamba', sort: 'newest', paperId: 1 } });
    const trace = path.join(profile, 'trace.txt');
    const { code, said } = await wholeRun('strace', [
      ...['-f', '-qq', '-s', '64', '-e', `trace=${traced}`, '-o', trace],
      electronExecutable(),
      ...electronArguments({ userDataDir: profile }),
    ]);
    expect(said).toContain('13 papers');
    expect(code).toBe(0);
    const calls = readFileSync(trace, 'utf8').split('\n');
    // The trace saw the app: it talks to the display and to itself.
    expect(calls.filter((call) => call.includes('AF_UNIX')).length).toBeGreaterThan(0);
    const elsewhere = calls.filter((call) => {
      const found = address.exec(call);
      if (found === null) return false;
      const [, port, four, six] = found;
      return (
        !(four?.startsWith('127.') === true || six === '::1' || (call.includes('bind(') && port === '0')) ||
        port === '53'
      );
    });
    expect(elsewhere).toEqual([]);
  });

  test('OF2 with no network at all, the app starts and ends as ever', async ({ profile }) => {
    test.skip(spawnSync('unshare', ['-rn', 'true']).status !== 0, 'Namespaces are not allowed here.');
    const { code, said } = await wholeRun('unshare', [
      '-rn',
      electronExecutable(),
      ...electronArguments({ userDataDir: profile }),
    ]);
    expect(said).toContain('13 papers, 13 unread');
    expect(code).toBe(0);
  });
});

test('OF3 the page asks for nothing but the app’s own files', async ({ offprint, window }) => {
  const requests: string[] = [];
  offprint.page.on('request', (request) => requests.push(request.url()));
  await offprint.page.reload();
  await window.loaded();
  await window.runFromPalette('go to the author');
  await window.press('?');
  await expect(window.dialog('Keyboard shortcuts')).toBeVisible();
  await window.press('Escape', '/');
  await window.page.keyboard.type('matmul');
  await expect(window.list.rows).toHaveCount(1);
  expect(requests.length).toBeGreaterThan(3);
  expect(requests.filter((url) => !url.startsWith('app://offprint/'))).toEqual([]);
});
