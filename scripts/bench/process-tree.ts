import { readdirSync, readFileSync } from 'node:fs';

/**
 * The memory of a process and all that descend from it: the sum of their proportional set sizes, where a page that n
 * processes share counts an n-th for each.
 *
 * @returns megabytes of 1,000,000 bytes; null where the system does not tell (not Linux, or the sandbox' processes
 *   can be looked at by root only)
 */
export function treeMemory(root: number): number | null {
  if (process.platform !== 'linux') return null;
  let kibibytes = 0;
  for (const pid of tree(root)) {
    const own = proportionalSetSize(pid);
    if (own === null) return null;
    kibibytes += own;
  }
  return (kibibytes * 1_024) / 1e6;
}

function tree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : null;
    if (parent !== null) parents.set(Number(name), parent);
  }
  const members = [root];
  for (const member of members) {
    for (const [pid, parent] of parents) if (parent === member) members.push(pid);
  }
  return members;
}

function parentOf(pid: number): number | null {
  try {
    // The name, in parentheses, may hold spaces; after it come the state and the parent (proc(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** @returns kibibytes; 0 for a process that has just ended; null where it may not be looked at */
function proportionalSetSize(pid: number): number | null {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH');
    return isGone ? 0 : null;
  }
}
