import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Reader } from '../../../../renderer/features/reader/reader.tsx';
import type { PaperDetail } from '../../../../shared/paper.ts';
import { edgePapersByName } from '../../../fixtures/edge-papers.ts';

const puzzle: PaperDetail = {
  id: 1,
  title: 'Puzzle: $n^2$ Ways',
  abstract: 'Up to 3$\\times$ faster, for \\$5.\n\nSecond paragraph.',
  authors: ['Akhiad Bercovich', 'Tomer Ronen', 'Talor Abramovich'],
  authorCount: 3,
  authorsComplete: false,
  affiliations: ['nvidia'],
  subject: 'cs.LG',
  date: '2024-11-28',
  hasCode: true,
  codeUrl: null,
  identifiers: { arxivId: null, arxivVersion: null, doi: null, url: null },
  venue: null,
  citeKey: null,
  entryType: null,
  extra: {},
  source: 'author page of Akhiad Bercovich',
  note: { text: '', updatedAt: null, versions: 0 },
  profileNames: ['Akhiad Bercovich'],
  addedAt: 0,
  readAt: null,
  starredAt: 5,
  queuePosition: null,
  trashedAt: null,
  tags: [],
};

function html(change: Partial<PaperDetail> = {}): string {
  const nothing = (): void => undefined;
  return renderToStaticMarkup(
    createElement(Reader, {
      paper: { ...puzzle, ...change },
      now: Date.UTC(2026, 10, 25, 12),
      tags: null,
      noteEditor: 'the note',
      search: '',
      wayBack: null,
      related: null,
      onToggle: nothing,
      onTrash: nothing,
      onRestore: nothing,
      onCopy: nothing,
      onOpenLink: nothing,
      onOpenPalette: nothing,
    }),
  );
}

/** The words that a sighted reader sees, tags away. */
function words(change: Partial<PaperDetail> = {}): string {
  return html(change)
    .replace(/<span class="visually-hidden".*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/&#x27;/g, "'");
}

beforeAll(() => {
  vi.stubGlobal('navigator', { userAgent: 'Linux' });
});

describe('RD5 the reader shows what is known of a paper', () => {
  it('subject, date, reading time, code, authors and affiliations', () => {
    expect(words()).toContain('LG28 Nov 2024 · 1 min read · code');
    expect(words()).toContain('Akhiad Bercovich, Tomer Ronen, Talor Abramovich et al. · nvidia');
    expect(html()).toContain('title="Machine Learning"');
    expect(html()).toContain('<b>Akhiad Bercovich</b>, Tomer Ronen, Talor Abramovich');
  });

  it('says that "et al." hides authors whom nobody here knows', () => {
    expect(html()).toContain('The source lists only the first 3 authors');
    expect(html({ authorsComplete: true })).not.toContain('et al.');
  });

  it('says honestly what is missing', () => {
    const bare = { date: null, abstract: null, authors: [], affiliations: [], subject: null, hasCode: false };
    expect(words(bare)).toContain('No date');
    expect(words(bare)).toContain('This paper came without an abstract.');
    expect(words(bare)).toContain('No authors given');
    expect(words(bare)).not.toContain('min read');
  });

  it('shows marks as pressed buttons that are named by what they say', () => {
    const pressed = /<button[^>]*aria-pressed="(true|false)"[^>]*>.*?<\/button>/gs;
    const buttons = [...html({ queuePosition: 3 }).matchAll(pressed)].map(
      ([button, state]) => `${button.replace(/<[^>]*>/g, '')} ${state}`,
    );
    expect(buttons).toEqual(['Starred true', 'Read false', 'Up next true']);
  });

  it('offers Restore in place of Move to Trash for what is in Trash', () => {
    expect(words()).toContain('Move to Trash');
    expect(words({ trashedAt: Date.UTC(2026, 10, 25, 11) })).toContain('in Trash since today');
    expect(words({ trashedAt: 1 })).toContain('Restore');
    expect(words({ trashedAt: 1 })).not.toContain('Move to Trash');
  });
});

describe('RD6 titles and abstracts keep their TeX', () => {
  it('as the source until, or unless, it is typeset; an escaped dollar is a dollar', () => {
    expect(words()).toContain('Up to 3$\\times$ faster, for $5.');
    expect(html()).toContain('data-tex-source="$\\times$"');
    expect(html()).toContain('data-tex-source="\\$"');
  });

  it('names a heading with math readably', () => {
    expect(html()).toContain('aria-label="Puzzle: n² Ways"');
    expect(html({ title: 'No math' })).not.toContain('aria-label="No math"');
  });

  it('keeps paragraphs', () => {
    expect(html()).toMatch(/<p dir="auto">Up to.*<\/p><p dir="auto">Second paragraph\.<\/p>/s);
  });
});

describe('RD7 edge papers are readable', () => {
  it('folds 3,000 authors, but never the one whose page it is', () => {
    const authors = [...edgePapersByName.manyAuthors.authors, 'Akhiad Bercovich'];
    const shown = words({ authors });
    expect(shown).toContain('Show all 3,001 authors');
    expect(html({ authors })).toContain('<b>Akhiad Bercovich</b>');
    expect(shown.split(', ').length).toBeLessThan(60);
  });

  it('folds 180 affiliations', () => {
    expect(words({ affiliations: [...edgePapersByName.manyAuthors.affiliations] })).toContain(
      'Show all 180 affiliations',
    );
  });

  it.each(Object.entries(edgePapersByName))('%s: draws, and its title is all there', (_, paper) => {
    const shown = words({ ...paper, authors: [...paper.authors], affiliations: [...paper.affiliations] });
    expect(shown).toContain(paper.title);
  });

  it.each([
    ['arabic', 'und-Arab'],
    ['japanese', 'ja'],
  ] as const)('%s text has its language', (name, language) => {
    expect(html({ abstract: edgePapersByName[name].abstract })).toMatch(
      new RegExp(`<section[^>]*aria-label="Abstract"[^>]*lang="${language}"`),
    );
  });
});
