import type { PaperRow } from '../../../shared/paper.ts';
import type { RelatedRow } from '../../state/related-store.ts';
import { familyName } from '../../../shared/family-name.ts';

/** Who wrote a paper, in the shortest way that is still right, and in which year: "Bercovich et al., 2025". */
export function sourceOf({ authors, authorCount, authorsComplete, date }: PaperRow): string {
  const [first, second] = authors.map(familyName);
  const isPair = authorCount === 2 && authorsComplete && second !== undefined;
  const others = isPair ? ` and ${second}` : authorCount > 1 || !authorsComplete ? ' et al.' : '';
  return [...(first === undefined ? [] : [`${first}${others}`]), ...(date === null ? [] : [date.slice(0, 4)])].join(
    ', ',
  );
}

/** Why a paper is related: "Shares Mamba, hybrid; 3 authors; 1 tag". */
export function reasonOf({ words, authors, tags }: Pick<RelatedRow, 'words' | 'authors' | 'tags'>): string {
  const counted = [...count(authors, 'author'), ...count(tags, 'tag')];
  return `Shares ${[...(words.length === 0 ? [] : [words.join(', ')]), ...counted].join('; ')}`;
}

function count(number: number, what: string): string[] {
  return number === 0 ? [] : [`${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`];
}
