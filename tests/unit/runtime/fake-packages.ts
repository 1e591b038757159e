import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SubstitutePackage } from '../../../scripts/runtime/substitute.ts';
import { smallZip } from './small-zip.ts';

/** What @electron/fuses looks for in the program, followed by the version and eight fuses that are all off. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('00000000'),
]);

/** Small enough to be read in one piece, so that the unpacking has the same steps each time. */
const filler = Buffer.alloc(10_000, 'x');

export interface FakeSubstitute {
  package: SubstitutePackage;
  tarball: Buffer;
}

/**
 * @param content what its program begins with
 * @returns a package like the real substitute in everything but size
 */
export function fakeSubstitute(content = 'program'): FakeSubstitute {
  const program = Buffer.concat([Buffer.from(content), fuseWire]);
  const files = [
    { name: 'Cypress/chrome_100_percent.pak', content: filler },
    { name: 'Cypress/Cypress', content: program, mode: 0o755 },
    { name: 'Cypress/browser_v8_context_snapshot.bin', content: filler },
    { name: 'Cypress/resources/app/index.js', content: Buffer.from('theirs') },
    { name: 'Cypress/resources/app-update.yml', content: Buffer.from('theirs') },
    { name: 'Cypress/locales/en-US.pak', content: filler },
    { name: 'Cypress/locales/fr.pak', content: filler },
  ];
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-fake-package-'));
  try {
    mkdirSync(path.join(folder, 'package'));
    writeFileSync(
      path.join(folder, 'package', 'package.json'),
      JSON.stringify({ name: 'fake-electron', version: '1.0.0' }),
    );
    writeFileSync(path.join(folder, 'package', 'Fake.zip'), smallZip(files));
    const file = path.join(folder, 'fake.tgz');
    execFileSync('tar', ['-czf', file, '-C', folder, 'package']);
    const tarball = readFileSync(file);
    return {
      tarball,
      package: {
        name: 'fake-electron',
        version: '1.0.0',
        integrity: integrityOf(tarball),
        bytes: tarball.length,
        unpackedBytes: 3 * filler.length,
        zip: 'Fake.zip',
        electronVersion: '33.2.1',
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns the zip of an official Electron, with nothing in it but a program and its version */
export function fakeOfficialZip(version: string): Buffer {
  return smallZip([
    { name: programName(), content: Buffer.from('official'), mode: 0o755 },
    { name: 'version', content: Buffer.from(version) },
  ]);
}

/** @returns where the official zip has the program on this platform */
export function programName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @returns a hash as npm writes it */
export function integrityOf(content: Buffer): string {
  return `sha512-${createHash('sha512').update(content).digest('base64')}`;
}
