import type { QueryNode, QueryText } from '../../shared/query.ts';

/**
 * Parts that must all hold, with words that stand side by side in one, so that two of them can also be found as one
 * word (`pre training` as pretraining). Their order stays.
 */
export function withNeighboursJoined(nodes: readonly QueryNode[]): QueryNode[] {
  const joined: QueryNode[] = [];
  let run: QueryText[] = [];
  const endRun = () => {
    const last = run.at(-1);
    if (last !== undefined) joined.push({ ...last, text: run.map(({ text }) => text).join(' ') });
    run = [];
  };
  for (const node of nodes) {
    if (!isOfIndex(node)) {
      endRun();
      joined.push(node);
      continue;
    }
    const before = run.at(-1);
    if (before !== undefined && (before.field !== node.field || before.isPrefix)) endRun();
    run.push(node);
  }
  endRun();
  return joined;
}

/** Whether a part is words, without quotes, that the index of words has in any or in one of its columns. */
function isOfIndex(node: QueryNode): node is QueryText {
  return (
    node.kind === 'text' &&
    node.match === 'words' &&
    (node.field === null || node.field === 'title' || node.field === 'abstract' || node.field === 'note')
  );
}
