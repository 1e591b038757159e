import { existsSync } from 'node:fs';

/** `base` + `ending`, or with the first number between them that no file has. */
export function freePath(base: string, ending: string): string {
  let path = base + ending;
  for (let number = 2; existsSync(path); number++) path = `${base}-${number}${ending}`;
  return path;
}
