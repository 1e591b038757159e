import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ProfileHeader } from '../../../../renderer/features/profile/profile-header.tsx';
import type { Profile } from '../../../../shared/paper.ts';

const profile: Profile = {
  id: 1,
  name: 'Akhiad Bercovich',
  subject: 'cs.LG',
  hIndex: 57,
  papers: 13,
  citations: 311,
  noveltyPercent: 57,
  aiScore: null,
  takenOn: '2026-11-14',
  own: {
    listed: 13,
    read: 4,
    byYear: [
      { year: 2024, papers: 1 },
      { year: 2026, papers: 12 },
    ],
  },
};

const html = renderToStaticMarkup(createElement(ProfileHeader, { profile }));

it('PF4 the profile is a region named after its author, with the page’s figures and their day', () => {
  const heading = /<section[^>]*aria-labelledby="([^"]+)"/.exec(html)?.[1];
  expect(html).toMatch(new RegExp(`<h2 id="${heading}"[^>]*>Akhiad Bercovich</h2>`));
  expect(html).toContain('Machine Learning');
  expect(html).toContain('<dt>h-index</dt><dd>57</dd>');
  expect(html).toContain('Figures of the page, 14 Nov 2026. 13 papers are listed here; the h-index counts more than');
  expect(html).toMatch(/<dt>AI score<\/dt><dd>.*not given.*<\/dd>/);
});

it('PF5 what Offprint counts is named as its own, the chart in words too', () => {
  expect(html).toContain('Offprint’s own count: 4 of 13 read, papers by year.');
  expect(html).toContain('role="img" aria-label="Papers by year, counted by Offprint: 1 in 2024, 12 in 2026"');
  expect(html.match(/<rect/g)).toHaveLength(3);
  expect(html).toContain('<title>2025: 0 papers</title>');
});
