import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Surroundings } from '../../../scripts/runtime/ensure-electron.ts';
import { fakeSubstitute } from './fake-packages.ts';
import { deadAddress, electronVersion, FakeProject } from './fake-project.ts';
import { FakeServer } from './fake-server.ts';

/** A project to install into, a server to install from, and a cache: all fresh, all of this test. */
export class Installation {
  readonly project = new FakeProject();
  readonly cache: string;
  readonly server: FakeServer;
  readonly surroundings: Surroundings;
  readonly #home: string;
  #said = '';

  private constructor(server: FakeServer, surroundings: Omit<Surroundings, 'projectRoot' | 'terminal'>, home: string) {
    this.server = server;
    this.#home = home;
    this.cache = path.join(home, 'cache');
    this.surroundings = {
      ...surroundings,
      projectRoot: this.project.root,
      terminal: { isTTY: false, write: (text) => void (this.#said += text) },
    };
  }

  /** On a machine that can run the substitute, with the mirror answering or not. */
  static async start({ mirror }: { mirror: 'answers' | 'dead' }): Promise<Installation> {
    const substitute = fakeSubstitute();
    const server = await FakeServer.start(substitute, electronVersion());
    const home = mkdtempSync(path.join(tmpdir(), 'offprint-fake-home-'));
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      npm_execpath: process.env['npm_execpath'],
      npm_config_registry: server.address,
      npm_config_fetch_retries: '0',
      ELECTRON_MIRROR: mirror === 'answers' ? `${server.address}mirror/` : await deadAddress(),
      electron_use_remote_checksums: '1',
      electron_config_cache: path.join(home, 'electron-cache'),
      OFFPRINT_CACHE: path.join(home, 'cache'),
    };
    const machine = { platform: 'linux', arch: 'x64', glibc: true } as const;
    return new Installation(server, { env, machine, substitute: substitute.package, lockWaitMs: 10_000 }, home);
  }

  /** @returns what was printed so far */
  said(): string {
    return this.#said;
  }

  /** @returns the names in the cache; none when there is no cache yet */
  cached(): string[] {
    return readdirSync(this.#home).includes('cache') ? readdirSync(this.cache) : [];
  }

  async remove(): Promise<void> {
    await this.server.stop();
    this.project.remove();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
