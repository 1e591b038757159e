import path from 'node:path';
import { runNode } from '../../../scripts/child.ts';
import { packageProgram } from '../../../scripts/project.ts';
import type { Content } from './fill.ts';

/** Makes the library of a profile folder before its first start, in a process of its own. */
export async function seedProfile(profile: string, content: Content): Promise<void> {
  const script = path.join(import.meta.dirname, 'seed.ts');
  const { code, output } = await runNode(packageProgram('tsx', 'tsx'), [script, profile, String(content)], {
    output: 'keep',
  });
  if (code !== 0) throw new Error(`The library could not be prepared:\n${output}`);
}
