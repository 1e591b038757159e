import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  installCommand,
  missingLibraries,
  namesOnThisRelease,
  packagesFor,
  possibleNames,
} from '../../../scripts/runtime/debian-packages.ts';

const ldd = [
  '\tlinux-vdso.so.1 (0x00007ffd3b5f2000)',
  '\tlibffmpeg.so => /app/dist/libffmpeg.so (0x00007f0c9a600000)',
  '\tlibnss3.so => not found',
  '\tlibnssutil3.so => not found',
  '\tlibgtk-3.so.0 => not found',
  '\tlibgtk-3.so.0 => not found',
  '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0c9a400000)',
].join('\n');

describe('missingLibraries', () => {
  it('names each library that was not found, once', () => {
    expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libnssutil3.so', 'libgtk-3.so.0']);
  });

  it('finds every one among any others', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^lib[a-z0-9]{1,8}\.so\.[0-9]$/));
    fc.assert(
      fc.property(names, names, (missing, found) => {
        const lines = [
          ...missing.map((name) => `\t${name} => not found`),
          ...found.map((name) => `\t${name} => /lib/${name}`),
        ];
        expect(missingLibraries(lines.sort().join('\n')).sort()).toEqual([...missing].sort());
      }),
    );
  });
});

describe('packagesFor', () => {
  it('gives each package once, with those that Electron opens as it runs', () => {
    expect(packagesFor(['libnss3.so', 'libnssutil3.so', 'libgtk-3.so.0'])).toEqual({
      packages: ['libgtk-3-0', 'libnotify4', 'libnss3', 'libsecret-1-0', 'libxss1', 'xdg-utils'],
      unknown: [],
    });
  });

  it('gives nothing when nothing is missing, and names what it does not know', () => {
    expect(packagesFor([])).toEqual({ packages: [], unknown: [] });
    expect(packagesFor(['libnew.so.7'])).toEqual({ packages: [], unknown: ['libnew.so.7'] });
  });
});

describe('namesOnThisRelease', () => {
  const paragraph = (name: string, candidate: string) =>
    `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n     1.0 500\n`;

  it('takes the name with t64 where apt can install that one', () => {
    const policy =
      paragraph('libgtk-3-0t64', '3.24.49-3') + paragraph('libgtk-3-0', '(none)') + paragraph('libnss3', '2:3.110');

    expect(namesOnThisRelease(['libgtk-3-0', 'libnss3'], policy)).toEqual(['libgtk-3-0t64', 'libnss3']);
  });

  it('takes the plain name on older releases, and where apt knows neither', () => {
    expect(namesOnThisRelease(['libgtk-3-0'], paragraph('libgtk-3-0', '3.24.38-2'))).toEqual(['libgtk-3-0']);
    expect(namesOnThisRelease(['libgtk-3-0'], '')).toEqual(['libgtk-3-0']);
  });

  it('has both names asked for', () => {
    expect(possibleNames(['libasound2'])).toEqual(['libasound2t64', 'libasound2']);
  });
});

describe('installCommand', () => {
  it('is a whole line to paste', () => {
    expect(installCommand(['libnss3', 'xvfb'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 xvfb',
    );
  });
});
