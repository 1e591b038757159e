/** One call as strace writes it down. */
export interface TracedCall {
  pid: number;
  name: string;
  /** What stands between its name and its end: arguments, with the paths of open files. */
  rest: string;
}

/** The calls of a log that `strace -f -y -o` wrote, in the order in which they began. */
export function readTrace(log: string): TracedCall[] {
  return [...log.matchAll(/^(\d+) +(\w+)\((.*)$/gm)].map(([, pid, name, rest]) => ({
    pid: Number(pid),
    name: name ?? '',
    rest: rest ?? '',
  }));
}

/** The files and folders in a folder, itself among them, that a call is about. */
export function pathsIn(call: TracedCall, folder: string): string[] {
  return [...call.rest.matchAll(/[<"](\/[^<>"]*)[>"]/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => path === folder || path.startsWith(`${folder}/`));
}

/** What a driver said with a call; null: the call was for something else. */
export function saidBy(call: TracedCall): string | null {
  if (call.name !== 'write' || !call.rest.startsWith('1<')) return null;
  return /\{\\"acknowledged\\":\\"(.*?)\\"\}/.exec(call.rest)?.[1] ?? null;
}

/** The changes to the files of a folder that one run of a scenario makes. */
export interface Changes {
  /** How many there are of each call. */
  counts: ReadonlyMap<string, number>;
  /** The files and folders that they are about. */
  paths: readonly string[];
  /** How many threads make them. */
  threads: number;
}

export function changesIn(calls: readonly TracedCall[], folder: string): Changes {
  const counts = new Map<string, number>();
  const paths = new Set<string>();
  const threads = new Set<number>();
  for (const call of calls) {
    const touched = pathsIn(call, folder);
    if (touched.length === 0) continue;
    counts.set(call.name, (counts.get(call.name) ?? 0) + 1);
    threads.add(call.pid);
    for (const path of touched) paths.add(path);
  }
  return { counts, paths: [...paths], threads: threads.size };
}

/** What became of a file since the moment before: nothing, writes, or writes and a sync after the last of them. */
export type FileState = 'untouched' | 'written' | 'synced';

/**
 * Looks at a file at certain moments of a run.
 *
 * @param file its path
 * @param nameOf names the calls that are such a moment; null: another call
 */
export function statesAt(
  calls: readonly TracedCall[],
  file: string,
  nameOf: (call: TracedCall) => string | null,
): [moment: string, state: FileState][] {
  const found: [string, FileState][] = [];
  let state: FileState = 'untouched';
  for (const call of calls) {
    const moment = nameOf(call);
    if (moment !== null) {
      found.push([moment, state]);
      state = 'untouched';
    } else if (call.rest.includes(`<${file}>`)) {
      if (isSync(call)) state = state === 'untouched' ? state : 'synced';
      else if (call.name !== 'ftruncate') state = 'written';
    }
  }
  return found;
}

function isSync({ name }: TracedCall): boolean {
  return name === 'fsync' || name === 'fdatasync';
}
