import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FacetValues } from '../../../renderer/features/filters/facet-group.tsx';
import { facetOptions } from '../../../renderer/features/filters/facet-options.ts';

function textOf(isExact: boolean, ...papers: number[]): string {
  const values = papers.map((count, at) => ({ value: `Author ${at}`, papers: count }));
  const options = facetOptions('author', { kind: 'author', values, isExact }, '');
  const html = renderToStaticMarkup(
    createElement(FacetValues, { kind: 'author', options, isExact, onToggle: () => undefined }),
  );
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

it('FT10 a count that is not exact yet says “at least”, on screen and to the ear', () => {
  expect(textOf(false, 1204)).toContain('1,204+ at least 1,204 papers');
  expect(textOf(true, 1204)).toContain('1,204 1,204 papers');
  expect(textOf(true, 1)).toContain('1 1 paper');
});

it('FT8 six values stand there, and more are offered where there are some', () => {
  expect(textOf(true, 9, 8, 7, 6, 5, 4)).not.toContain('More');
  const text = textOf(true, 9, 8, 7, 6, 5, 4, 3);
  expect(text).toContain('Author 5');
  expect(text).not.toContain('Author 6');
  expect(text).toContain('More');
});
