import type { Plugin } from 'vite';

/**
 * Leaves only the WOFF2 of each font in KaTeX's stylesheet, which names each in three formats: Chromium reads the first,
 * and the others (0.9 MB) would only be carried along.
 */
export function katexWoff2Only(): Plugin {
  return {
    name: 'katex-woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/katex\/dist\/katex(?:\.min)?\.css$/.test(id)) return null;
      return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g, '');
    },
  };
}
