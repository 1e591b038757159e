import { defineConfig } from 'vitest/config';

const project = (name: string, timeout: number) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    testTimeout: timeout,
    hookTimeout: timeout,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', 15_000),
      project('contract', 15_000),
      project('migrations', 30_000),
      // The library killed at every write: hundreds of processes, one after the other.
      project('crash', 300_000),
    ],
  },
});
