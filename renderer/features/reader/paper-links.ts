import type { PaperDetail } from '../../../shared/paper.ts';

export interface PaperLink {
  /** What its button says. */
  label: string;
  url: string;
}

/** Where a paper can be found outside of Offprint, best first. */
export function paperLinks({ identifiers, codeUrl }: Pick<PaperDetail, 'identifiers' | 'codeUrl'>): PaperLink[] {
  const { arxivId, doi, url } = identifiers;
  const links: PaperLink[] = [];
  if (arxivId !== null) links.push({ label: 'Open on arXiv', url: `https://arxiv.org/abs/${inPath(arxivId)}` });
  if (doi !== null) links.push({ label: 'Open page', url: `https://doi.org/${inPath(doi)}` });
  else if (url !== null && !(arxivId !== null && isOnArxiv(url))) links.push({ label: 'Open page', url });
  if (codeUrl !== null) links.push({ label: 'Code', url: codeUrl });
  return links;
}

function inPath(identifier: string): string {
  return identifier.split('/').map(encodeURIComponent).join('/');
}

function isOnArxiv(url: string): boolean {
  return URL.canParse(url) && /(?:^|\.)arxiv\.org$/.test(new URL(url).hostname);
}
