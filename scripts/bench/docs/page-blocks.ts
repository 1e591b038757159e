/**
 * Puts texts between the pairs of markers of a page: `<!-- NAME -->` before and `<!-- /NAME -->` after; all else stays as
 * it is.
 *
 * @throws Error where a pair of markers is not there, once each and in order
 */
export function fillBlocks(page: string, blocks: Readonly<Record<string, string>>): string {
  let filled = page;
  for (const [name, text] of Object.entries(blocks)) {
    const [before, after] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const pieces = filled.split(before);
    const [head = '', rest = ''] = pieces;
    const [inside, ...tail] = rest.split(after);
    if (pieces.length !== 2 || inside === undefined || tail.length !== 1) {
      throw new Error(`The page needs ${before} and ${after} once each.`);
    }
    filled = `${head}${before}\n\n${text.trim()}\n\n${after}${tail[0] ?? ''}`;
  }
  return filled;
}
