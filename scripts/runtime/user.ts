/** @returns whether this runs as root, as whom Electron starts only with `--no-sandbox` */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
