import { describe, expect, it } from 'vitest';
import { withDiskErrors } from '../../../scripts/runtime/disk-space.ts';
import { NoDiskSpaceError } from '../../../scripts/runtime/errors.ts';
import { showProgress } from '../../../scripts/runtime/progress.ts';

function printed(isTTY: boolean, total: number | undefined, steps: readonly number[]): string {
  let text = '';
  const progress = showProgress({ isTTY, write: (more) => void (text += more) }, 'Downloading', total);
  for (const step of steps) progress.update(step);
  progress.end();
  return text;
}

describe('showProgress', () => {
  it('writes a line every ten percent into a log', () => {
    const everyPercent = Array.from({ length: 101 }, (_, percent) => percent * 2e6);
    const lines = printed(false, 200e6, everyPercent).trimEnd().split('\n');

    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('Downloading: 20 of 200 MB, 10%');
    expect(lines.at(-1)).toBe('Downloading: 200 of 200 MB, 100%');
  });

  it('rewrites one line on a terminal', () => {
    expect(printed(true, 200e6, [1e6, 2e6])).toBe('\rDownloading: 1 of 200 MB, 0%\rDownloading: 2 of 200 MB, 1%\n');
  });

  it('counts megabytes when the whole is not known', () => {
    expect(printed(false, undefined, [5e6, 25e6, 30e6, 45e6])).toBe('Downloading: 25 MB\nDownloading: 45 MB\n');
  });
});

describe('withDiskErrors', () => {
  it.each(['ENOSPC', 'EDQUOT'])('turns %s in the middle of the work into words', async (code) => {
    const work = () => Promise.reject(Object.assign(new Error('write'), { code }));

    await expect(withDiskErrors('/cache', work)).rejects.toThrow(NoDiskSpaceError);
    await expect(withDiskErrors('/cache', work)).rejects.toThrow(/not enough disk space in \/cache[^]*OFFPRINT_CACHE/);
  });

  it('passes on every other error as it is', async () => {
    const error = new Error('something else');

    await expect(withDiskErrors('/cache', () => Promise.reject(error))).rejects.toBe(error);
  });
});
