import katex from 'katex';
import 'katex/dist/katex.min.css';
import { optionsFor } from './katex-options.ts';

const mostElements = 6_000;

/**
 * A formula as elements that belong nowhere yet; null where KaTeX doesn't understand it or would make too much of it.
 *
 * @param tex the formula without its delimiters
 */
export function renderFormula(tex: string, display: boolean): HTMLElement | null {
  const holder = document.createElement('span');
  try {
    katex.render(tex, holder, optionsFor(display));
  } catch {
    return null;
  }
  const formula = holder.firstElementChild;
  if (!(formula instanceof HTMLElement) || holder.getElementsByTagName('*').length > mostElements) return null;
  return formula;
}
