import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { treeMemory } from '../../../scripts/bench/process-tree.ts';

const holding = `const held = Buffer.alloc(Number(process.argv[1]) * 1e6, 1);
  console.log('ready');
  setInterval(() => held.at(0), 1e6);`;
const parent = `const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', process.argv[1], process.argv[2]], { stdio: ['ignore', 'inherit', 'inherit'] });
  process.stdin.resume().on('end', () => { child.kill(); process.exit(); });`;

/** A process whose child holds so many megabytes. */
async function startTree(megabytes: number): Promise<{ pid: number; end(): Promise<void> }> {
  const root = spawn(process.execPath, ['-e', parent, holding, String(megabytes)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(root.stdout, 'data');
  return {
    pid: root.pid ?? 0,
    end: async () => {
      root.stdin.end();
      await once(root, 'exit');
    },
  };
}

describe.runIf(process.platform === 'linux')('the memory of a process tree', () => {
  it('counts what a child holds', async () => {
    const small = await startTree(10);
    const large = await startTree(110);
    try {
      const difference = (treeMemory(large.pid) ?? 0) - (treeMemory(small.pid) ?? 0);
      expect(difference).toBeGreaterThan(90);
      expect(difference).toBeLessThan(110);
    } finally {
      await Promise.all([small.end(), large.end()]);
    }
  });

  it('is nothing for a process that is gone', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    expect(treeMemory(gone.pid ?? 0)).toBe(0);
  });
});
