import type { MarkedField } from '../../../shared/match-terms.ts';
import { type Marking, matchesIn } from '../../../shared/matches.ts';

/** The name of the painted highlight; styles/base.css has its look. */
const name = 'search';

/**
 * Paints the words of a search in an element, and in what comes into it later. Nothing of the page changes by that: the
 * text is selected and copied as ever.
 *
 * @param element each of its children is a text of its own; what carries `data-tex-source` is none
 * @returns takes the marks away
 */
export function paintMatches(element: Element, marking: Marking, field: MarkedField): () => void {
  const painted = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, painted);
  const mine: StaticRange[] = [];
  const paint = (node: Node): void => {
    for (const run of runsOf(node)) {
      for (const range of matchesInRun(run, marking, field)) {
        painted.add(range);
        mine.push(range);
      }
    }
  };
  paint(element);
  const observer = new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(paint)));
  observer.observe(element, { childList: true });
  return () => {
    observer.disconnect();
    for (const range of mine) painted.delete(range);
  };
}

/** Text that stands together, in its text nodes. */
type Run = readonly Text[];

/** The runs of text of a node, parted by formulas and blocks. */
function runsOf(root: Node): Run[] {
  const runs: Text[][] = [[]];
  const visit = (node: Node): void => {
    if (node instanceof Text) runs.at(-1)?.push(node);
    else if (node instanceof Element && node.hasAttribute('data-tex-source')) runs.push([]);
    else {
      if (node.nodeName === 'P') runs.push([]);
      node.childNodes.forEach(visit);
    }
  };
  visit(root);
  return runs.filter((run) => run.length > 0);
}

function* matchesInRun(run: Run, marking: Marking, field: MarkedField): Generator<StaticRange> {
  const text = run.map(({ data }) => data).join('');
  let index = 0;
  let start = 0;
  /** The text node that has this place, and where in it; ranges are in order, so that it only goes on. */
  const place = (at: number): [Text, number] | null => {
    for (let node = run[index]; node !== undefined; node = run[++index]) {
      if (at <= start + node.length) return [node, at - start];
      start += node.length;
    }
    return null;
  };
  for (const { from, to } of matchesIn(marking, field, text).ranges) {
    const first = place(from);
    const last = place(to);
    if (first === null || last === null) return;
    yield new StaticRange({
      startContainer: first[0],
      startOffset: first[1],
      endContainer: last[0],
      endOffset: last[1],
    });
  }
}
