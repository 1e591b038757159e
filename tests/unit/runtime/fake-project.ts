import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const realModules = path.resolve(import.meta.dirname, '..', '..', '..', 'node_modules');

/** A folder with the electron package of this project, as `npm ci` leaves it: without any runtime. */
export class FakeProject {
  readonly root = mkdtempSync(path.join(tmpdir(), 'offprint-fake-project-'));
  readonly electron = path.join(this.root, 'node_modules', 'electron');

  constructor() {
    mkdirSync(this.electron, { recursive: true });
    for (const file of ['install.js', 'package.json', 'checksums.json']) {
      cpSync(path.join(realModules, 'electron', file), path.join(this.electron, file));
    }
    for (const scope of ['@electron', '@electron-internal']) {
      symlinkSync(path.join(realModules, scope), path.join(this.root, 'node_modules', scope));
    }
  }

  /** @returns the text of a file in node_modules/electron, or undefined */
  read(file: string): string | undefined {
    const place = path.join(this.electron, file);
    return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  }

  /** @returns what an installation added to node_modules/electron */
  added(): string[] {
    return readdirSync(this.electron).filter(
      (name) => !['install.js', 'package.json', 'checksums.json'].includes(name),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** @returns the version of the electron package that this project uses */
export function electronVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(realModules, 'electron', 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
    throw new Error('No electron package.');
  return String(manifest.version);
}

/** @returns an address on this machine at which nobody listens */
export async function deadAddress(): Promise<string> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return `http://127.0.0.1:${port}/`;
}
