import type { KatexOptions } from 'katex';

/**
 * How every formula is typeset. Nothing in a paper is trusted (no links, no pictures, no markup of its own), and a
 * formula that KaTeX doesn't understand throws, so that its source is shown instead.
 */
export const katexOptions: KatexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: 'ignore',
  trust: false,
  maxExpand: 500,
  maxSize: 20,
  macros: {
    // What abstracts use and KaTeX has no word for.
    '\\mbox': '\\text{#1}',
    '\\ensuremath': '#1',
    '\\xspace': '\\relax',
    '\\textsc': '\\text{#1}',
    '\\textsl': '\\textit{#1}',
    '\\emph': '\\textit{#1}',
    '\\mathds': '\\mathbb{#1}',
    '\\mathbbm': '\\mathbb{#1}',
    '\\mathbbmss': '\\mathbb{#1}',
    '\\label': '\\@secondoftwo{#1}{\\relax}',
    '\\protect': '\\relax',
    // Colours are chosen for white paper; in the dark they can't be read.
    '\\textcolor': '\\@secondoftwo{#1}{#2}',
    '\\color': '\\@secondoftwo{#1}{\\relax}',
  },
};

/** The options for one formula. KaTeX writes the macros that a formula defines into the options, so each gets its own. */
export function optionsFor(display: boolean): KatexOptions {
  return { ...katexOptions, displayMode: display, macros: { ...katexOptions.macros } };
}
