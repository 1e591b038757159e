import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectRoot } from './project.ts';
import { RuntimeError } from './runtime/errors.ts';

export interface ChildResult {
  /** The exit code, or 128 and the signal's number when a signal ended it. */
  code: number;
  /** What it wrote, both streams in one; empty when it wrote to the terminal itself. */
  output: string;
}

export interface ChildOptions {
  env?: NodeJS.ProcessEnv;
  /** `show` lets it write to the terminal; `keep` collects what it writes. */
  output: 'show' | 'keep';
}

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a program from the project's folder to its end, passing on the signals that this process gets meanwhile. */
export async function run(command: string, args: readonly string[], options: ChildOptions): Promise<ChildResult> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: options.env ?? process.env,
    stdio: options.output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const passed = new Set<NodeJS.Signals>();
  const pass = (signal: NodeJS.Signals) => {
    // Electron closes its windows at a first signal and dies at a second, so it must get each only once: Ctrl+C reaches it
    // from the terminal as well, and npm repeats what it gets.
    const sentByTerminal = signal === 'SIGINT' && process.stdin.isTTY;
    if (!sentByTerminal && !passed.has(signal)) child.kill(signal);
    passed.add(signal);
  };
  for (const signal of forwarded) process.on(signal, pass);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), output });
      });
    });
  } finally {
    for (const signal of forwarded) process.off(signal, pass);
  }
}

/** Runs a script with the Node that runs this one. */
export function runNode(script: string, args: readonly string[], options: ChildOptions): Promise<ChildResult> {
  return run(process.execPath, [script, ...args], options);
}

/** Runs the body of a command: its number becomes the exit code, and an error for people is shown without its stack. */
export async function command(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
