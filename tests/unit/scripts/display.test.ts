import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const script = path.join(import.meta.dirname, 'show-display.ts');

/** Runs a script inside withDisplay on a machine without one. @returns the number of its display, and its end */
async function runWithoutDisplay(signal?: NodeJS.Signals) {
  const env = { ...process.env };
  delete env['DISPLAY'];
  delete env['WAYLAND_DISPLAY'];
  const child = spawn(process.execPath, ['--import', 'tsx', script, signal === undefined ? 'end' : 'stay'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let remarks = '';
  child.stderr.on('data', (chunk: Buffer) => (remarks += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (signal !== undefined && output.includes('inside')) child.kill(signal);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', (exitCode) => resolve(exitCode));
  });
  return { code, output, remarks, display: Number(/inside :(\d+)/.exec(output)?.[1]) };
}

/** @returns whether an X server answers for a display's number */
function isRunning(display: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(`/tmp/.X11-unix/X${display}`);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

describe.skipIf(process.platform !== 'linux')('withDisplay, without a display', () => {
  it('says so, gives the work a display, and ends Xvfb after it', async () => {
    const { code, output, remarks, display } = await runWithoutDisplay();

    expect(code).toBe(0);
    // Beside the output, which a script may read (npm start -- --json).
    expect(remarks).toMatch(/No display here: running on a virtual one \(Xvfb :\d+, 1920x1200\)/);
    expect(display).toBeGreaterThanOrEqual(0);
    expect(output).toContain('afterwards none');
    await expect.poll(() => isRunning(display)).toBe(false);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends Xvfb when a %s ends the process', async (signal, expected) => {
    const { code, display } = await runWithoutDisplay(signal);

    expect(code).toBe(expected);
    expect(display).toBeGreaterThanOrEqual(0);
    await expect.poll(() => isRunning(display)).toBe(false);
  });
});
