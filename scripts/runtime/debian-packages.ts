/** Which Debian package carries a library that Electron links, without the `t64` that newer releases append. */
const packageOfLibrary: ReadonlyMap<string, string> = new Map([
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcairo.so.2', 'libcairo2'],
  ['libcups.so.2', 'libcups2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libdrm.so.2', 'libdrm2'],
  ['libexpat.so.1', 'libexpat1'],
  ['libgbm.so.1', 'libgbm1'],
  ['libgcc_s.so.1', 'libgcc-s1'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libgdk_pixbuf-2.0.so.0', 'libgdk-pixbuf-2.0-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgmodule-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libsmime3.so', 'libnss3'],
  ['libstdc++.so.6', 'libstdc++6'],
  ['libudev.so.1', 'libudev1'],
  ['libX11.so.6', 'libx11-6'],
  ['libX11-xcb.so.1', 'libx11-xcb1'],
  ['libxcb.so.1', 'libxcb1'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libXrandr.so.2', 'libxrandr2'],
]);

/** What Electron opens only while it runs, so that no linker can name it: installed along with linked libraries. */
const openedAtRunTime = ['libnotify4', 'libsecret-1-0', 'libxss1', 'xdg-utils'];

/**
 * @param lddOutput what `ldd` prints about a program
 * @returns the libraries that it did not find, each once, such as `libgtk-3.so.0`
 */
export function missingLibraries(lddOutput: string): string[] {
  const found = [...lddOutput.matchAll(/^\s*(\S+) => not found\s*$/gm)].map((match) => match[1] ?? '');
  return [...new Set(found)];
}

/**
 * @param libraries names as ldd gives them
 * @returns the Debian packages to install, sorted, and the libraries whose package is not known here
 */
export function packagesFor(libraries: readonly string[]): { packages: string[]; unknown: string[] } {
  const packages = new Set<string>();
  const unknown: string[] = [];
  for (const library of libraries) {
    const name = packageOfLibrary.get(library);
    if (name === undefined) unknown.push(library);
    else packages.add(name);
  }
  if (packages.size > 0) for (const name of openedAtRunTime) packages.add(name);
  return { packages: [...packages].sort(), unknown };
}

/** @returns both names that a package may have, depending on the release: `libgtk-3-0t64`, `libgtk-3-0` */
export function possibleNames(packages: readonly string[]): string[] {
  return packages.flatMap((name) => [`${name}t64`, name]);
}

/**
 * Chooses the name that this release uses.
 * @param policy the output of `apt-cache policy` for all possible names: a paragraph for each that it knows
 * @returns one name for each package, in their order; the plain one where apt knows neither
 */
export function namesOnThisRelease(packages: readonly string[], policy: string): string[] {
  const installable = new Set(
    [...policy.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (?!\(none\))\S+/gm)].map((match) => match[1]),
  );
  return packages.map((name) => (installable.has(`${name}t64`) ? `${name}t64` : name));
}

/** @returns the arguments of apt-get that install packages with nothing beside what they need */
export function installArguments(packages: readonly string[]): string[] {
  return ['install', '-y', '--no-install-recommends', ...packages];
}

/** @returns the line for a user to run, who is not root */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get ${installArguments(packages).join(' ')}`;
}
