import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import { katexWoff2Only } from './scripts/katex-woff2-only.ts';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      minify: 'oxc',
      // One file reads faster at start than the many of a package; only the native binding stays outside.
      externalizeDeps: { include: ['@photostructure/sqlite'], exclude: ['electron-store', 'zod'] },
      rollupOptions: {
        input: {
          index: resolve(root, 'electron/main.ts'),
          thread: resolve(root, 'electron/library/thread.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      // A sandboxed preload is one CommonJS file: it can require nothing beside electron.
      rollupOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), katexWoff2Only()],
    build: {
      target: 'chrome130',
      minify: 'oxc',
      outDir: resolve(root, 'out/renderer'),
      // `font-src 'self'` allows no data: address, and small fonts would become one.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: resolve(root, 'renderer/index.html'),
        // All that the first frame needs in one file: each more costs a way through main while it is busiest.
        output: { codeSplitting: { groups: [{ name: 'first-frame', tags: ['$initial'] }] } },
      },
    },
  },
});
