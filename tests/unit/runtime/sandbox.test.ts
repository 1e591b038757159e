import { describe, expect, it } from 'vitest';
import { isSetUp, sandboxAdvice } from '../../../scripts/runtime/sandbox.ts';

describe('the helper of the sandbox', () => {
  it('is set up when it is root’s and runs as root', () => {
    expect(isSetUp({ uid: 0, mode: 0o104755 })).toBe(true);
  });

  it.each([
    ['is another user’s', { uid: 1000, mode: 0o104755 }],
    ['runs as whoever starts it', { uid: 0, mode: 0o100755 }],
    ['is not there', undefined],
  ])('is not set up when it %s', (_what, helper) => {
    expect(isSetUp(helper)).toBe(false);
  });

  it('comes with a command that holds for any path', () => {
    expect(sandboxAdvice("/home/o'neil/my app/chrome-sandbox")).toContain(
      "sudo chmod 4755 '/home/o'\\''neil/my app/chrome-sandbox'",
    );
  });
});
