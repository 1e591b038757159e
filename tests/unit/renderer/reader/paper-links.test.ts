import { expect, it } from 'vitest';
import { paperLinks } from '../../../../renderer/features/reader/paper-links.ts';

const none = { arxivId: null, arxivVersion: null, doi: null, url: null };

it.each([
  ['nothing known', none, null, []],
  ['arXiv', { ...none, arxivId: '2411.19146' }, null, ['Open on arXiv https://arxiv.org/abs/2411.19146']],
  [
    'an old arXiv id',
    { ...none, arxivId: 'hep-th/9901001' },
    null,
    ['Open on arXiv https://arxiv.org/abs/hep-th/9901001'],
  ],
  [
    'a DOI with odd signs',
    { ...none, doi: '10.1000/a<b>#c?' },
    null,
    ['Open page https://doi.org/10.1000/a%3Cb%3E%23c%3F'],
  ],
  ['an address', { ...none, url: 'https://example.org/p' }, null, ['Open page https://example.org/p']],
  [
    'arXiv twice',
    { ...none, arxivId: '2411.19146', url: 'https://www.arxiv.org/abs/2411.19146' },
    null,
    ['Open on arXiv https://arxiv.org/abs/2411.19146'],
  ],
  [
    'all of it',
    { ...none, arxivId: '1', doi: '10.1/x', url: 'https://example.org' },
    'https://example.org/code',
    ['Open on arXiv https://arxiv.org/abs/1', 'Open page https://doi.org/10.1/x', 'Code https://example.org/code'],
  ],
])('RD3 a paper with %s can be opened there', (_, identifiers, codeUrl, links) => {
  expect(paperLinks({ identifiers, codeUrl }).map(({ label, url }) => `${label} ${url}`)).toEqual(links);
});
