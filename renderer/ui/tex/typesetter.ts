import type { renderFormula as renderWithKatex } from './katex-render.ts';
import { isTypesettable } from './typesettable.ts';

/** So long may formulas be typeset in one go: half a frame, which leaves time to paint. */
const sliceMs = 6;
const keptFormulas = 400;

interface Job {
  element: HTMLElement;
  tex: string;
  display: boolean;
}

/** Only its type: the module is loaded by the first formula. */
type RenderFormula = typeof renderWithKatex;

let renderFormula: RenderFormula | null = null;
let loading = false;
let scheduled = false;
/** What is left of this turn of the event loop for typesetting. */
let sliceEnd: number | null = null;
const waiting = new Set<Job>();
/** Typeset formulas by their source; null where the source is shown as it is. */
const formulas = new Map<string, HTMLElement | null>();

/**
 * Typesets a formula into an element that shows its source until then: at once where there is time in this frame, else
 * in one of the next. A formula that can't be typeset stays as its source. KaTeX is loaded by the first call.
 *
 * @param tex the formula without its delimiters
 * @returns takes the request back
 */
export function typeset(element: HTMLElement, tex: string, display: boolean): () => void {
  if (!isTypesettable(tex)) return () => undefined;
  const job = { element, tex, display };
  if (renderFormula !== null && waiting.size === 0 && hasTime()) {
    run(job, renderFormula);
    return () => undefined;
  }
  waiting.add(job);
  if (renderFormula === null) void load();
  else runSoon();
  return () => waiting.delete(job);
}

async function load(): Promise<void> {
  if (loading) return;
  loading = true;
  try {
    renderFormula = (await import('./katex-render.ts')).renderFormula;
    runWaiting();
  } catch {
    // The formulas stay as their sources; the next one asks again.
  } finally {
    loading = false;
  }
}

function hasTime(): boolean {
  if (sliceEnd === null) {
    sliceEnd = performance.now() + sliceMs;
    setTimeout(() => {
      sliceEnd = null;
    });
  }
  return performance.now() < sliceEnd;
}

function runSoon(): void {
  if (scheduled) return;
  scheduled = true;
  setTimeout(() => {
    scheduled = false;
    runWaiting();
  });
}

function runWaiting(): void {
  if (renderFormula === null) return;
  const end = performance.now() + sliceMs;
  for (const job of waiting) {
    waiting.delete(job);
    if (job.element.isConnected) run(job, renderFormula);
    if (performance.now() >= end) break;
  }
  if (waiting.size > 0) runSoon();
}

function run({ element, tex, display }: Job, render: RenderFormula): void {
  const key = (display ? 'd' : 'i') + tex;
  let formula = formulas.get(key);
  if (formula === undefined) {
    formula = render(tex, display);
    if (formulas.size >= keptFormulas) for (const oldest of formulas.keys()) formulas.delete(oldest);
    formulas.set(key, formula);
  }
  if (formula !== null) element.replaceChildren(formula.cloneNode(true));
}
