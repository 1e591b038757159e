import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The folder that holds package.json. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * @param packageName an installed package
 * @param program one of the programs it declares
 * @returns the path of the script to run with Node, on every platform alike
 */
export function packageProgram(packageName: string, program: string): string {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const { bin } = manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const file = typeof bin === 'string' ? bin : bin[program];
  if (file === undefined) throw new Error(`${packageName} has no program ${program}.`);
  return path.join(folder, file);
}
