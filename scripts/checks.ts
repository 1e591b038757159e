import { runNode } from './child.ts';
import { packageProgram } from './project.ts';

/** One look at the sources that passes or fails as a whole. */
export interface CheckResult {
  name: string;
  passed: boolean;
  /** What the tool said. */
  output: string;
  seconds: number;
}

const checks = [
  { name: 'types', program: packageProgram('typescript', 'tsc'), args: ['-p', '.'] },
  { name: 'lint', program: packageProgram('oxlint', 'oxlint'), args: [] },
  {
    name: 'format',
    program: packageProgram('prettier', 'prettier'),
    args: ['--check', '--log-level=warn', '--cache', '.'],
  },
] as const;

/** Runs types, lint and format at once, and prints each result with its time. */
export function runChecks(): Promise<CheckResult[]> {
  return Promise.all(
    checks.map(async ({ name, program, args }) => {
      const start = Date.now();
      const { code, output } = await runNode(program, args, { output: 'keep' });
      const seconds = (Date.now() - start) / 1000;
      const passed = code === 0;
      console.log(`${name}: ${passed ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
      if (!passed) console.log(output.trim().replace(/^/gm, '  '));
      return { name, passed, output, seconds };
    }),
  );
}
