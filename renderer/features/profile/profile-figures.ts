import type { Profile } from '../../../shared/paper.ts';

type Figures = Pick<Profile, 'hIndex' | 'papers' | 'citations' | 'noveltyPercent' | 'aiScore' | 'own'>;

/** The five figures of an author's page in its order and its words; null where the page gave none. */
export function figuresOf(profile: Figures): { label: string; value: string | null }[] {
  const { hIndex, papers, citations, noveltyPercent, aiScore } = profile;
  return [
    { label: 'h-index', value: inWords(hIndex) },
    { label: 'Papers', value: inWords(papers) },
    { label: 'Citations', value: inWords(citations) },
    { label: 'Novelty', value: noveltyPercent === null ? null : `${inWords(noveltyPercent)}%` },
    { label: 'AI score', value: inWords(aiScore) },
  ];
}

/**
 * What to say where the page's figures can't all be about the papers it lists: an h-index of N takes N papers. Null
 * where nothing speaks against them.
 */
export function disagreement({ hIndex, papers, own }: Figures): string | null {
  const listed = papers ?? own.listed;
  if (hIndex === null || hIndex <= listed) return null;
  return listed === 1
    ? '1 paper is listed here; the h-index counts more than this.'
    : `${inWords(listed)} papers are listed here; the h-index counts more than these.`;
}

function inWords(figure: number): string;
function inWords(figure: number | null): string | null;
function inWords(figure: number | null): string | null {
  return figure === null ? null : figure.toLocaleString('en');
}
