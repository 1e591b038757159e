const paragraphs = new Set(['P', 'H1', 'H2', 'H3', 'SECTION', 'ARTICLE', 'HEADER']);
const lines = new Set(['DIV', 'LI', 'UL', 'OL', 'DL', 'BR']);

/**
 * The TeX source of what is selected, where the selection touches a formula; null where what would be copied anyway is
 * right, or nothing is selected. A formula that is selected in part gives its whole source.
 */
export function selectedSource(selection: Selection | null): string | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const inside = range.commonAncestorContainer;
  const element = inside instanceof Element ? inside : inside.parentElement;
  const formula = element?.closest('[data-tex-source]');
  if (formula) return formula.getAttribute('data-tex-source');
  const copy = range.cloneContents();
  return copy.querySelector('[data-tex-source]') === null ? null : sourceOf(copy);
}

/** The text of a piece of the page with each formula as its source, and a blank line between paragraphs. */
export function sourceOf(node: Node): string {
  let text = '';
  const endWith = (ending: string): void => {
    text = text === '' ? '' : text.replace(/\n+$/, '') + ending;
  };
  const visit = (at: Node): void => {
    if (at.nodeType === Node.TEXT_NODE) {
      text += at.textContent ?? '';
      return;
    }
    if (at instanceof Element) {
      const source = at.getAttribute('data-tex-source');
      if (source !== null) {
        text += source;
        return;
      }
      if (at.tagName === 'BUTTON' || at.matches('[data-not-copied]')) return;
    }
    const ending = paragraphs.has(at.nodeName) ? '\n\n' : lines.has(at.nodeName) ? '\n' : '';
    if (ending !== '') endWith(ending);
    for (const child of at.childNodes) visit(child);
    if (ending !== '') endWith(ending);
  };
  visit(node);
  return text.trim();
}
