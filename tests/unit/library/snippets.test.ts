import { describe, expect, it } from 'vitest';
import { findSnippets } from '../../../electron/library/snippets.ts';
import { edgePapersByName } from '../../fixtures/edge-papers.ts';
import { useLibrary } from './test-library.ts';

const library = useLibrary(
  {
    title: 'A Hybrid Model',
    abstract: 'We mix Mamba with attention, $O(quux)$.',
    authors: ['Ada Lovelace', 'Charles Babbage', 'Mary Somerville', 'Jürgen Müller', 'Max Müller'],
    affiliations: ['Tel Aviv University', 'NVIDIA'],
    venue: 'NeurIPS',
  },
  { title: 'Mamba in the title', abstract: 'No such word.' },
  edgePapersByName.longAbstract,
);

/** The field of each snippet and its text with brackets around what is marked, by paper. */
async function snippets(search: string, ids = [1, 2]): Promise<Record<number, string>> {
  const found = await findSnippets(library().db, { ids, search });
  return Object.fromEntries(
    found.map(({ id, field, text, ranges }) => [
      id,
      `${field}: ${ranges.reduceRight((shown, { from, to }) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`, text)}`,
    ]),
  );
}

describe('snippets', () => {
  it.each([
    ['abstract', 'mamba', 'abstract: We mix [Mamba] with attention, $O(quux)$.'],
    [
      'abstract, of a word that the title lacks',
      'hybrid attention',
      'abstract: We mix Mamba with [attention], $O(quux)$.',
    ],
    ['authors that the row does not name', 'muller', 'author: Jürgen [Müller], Max [Müller]'],
    ['authors of whom the row names another part', 'ada', 'author: [Ada] Lovelace'],
    ['affiliation', 'nvidia', 'affiliation: [NVIDIA]'],
    ['venue', 'venue:neurips', 'venue: [NeurIPS]'],
  ])('WY8 show the field that has the words: %s', async (_, search, text) => {
    expect((await snippets(search))[1]).toBe(text);
  });

  it.each([
    ['all words stand in the title', 'hybrid model'],
    ['the row names the author', 'babbage'],
    ['the words stand in a formula only', 'quux'],
  ])('WY8 are the beginning of the abstract where %s', async (_, search) => {
    expect((await snippets(search))[1]).toBe('abstract: We mix Mamba with attention, $O(quux)$.');
  });

  it('WY8 are of the abstract where a note has the words that the title tells already', async () => {
    library().note(2, 'Mamba, once more.');
    expect((await snippets('mamba'))[2]).toBe('abstract: No such word.');
  });

  it.each([
    ['the search has no words', 'is:unread -x'],
    ['only a tag is asked for', 'tag:hybrid'],
  ])('WY8 are not there where %s', async (_, search) => {
    expect(await snippets(search)).toEqual({});
  });

  it('WY8 show a note as soon as it is saved', async () => {
    library().note(2, 'It reminds me of **wombats**.');
    expect(await snippets('wombat', [2])).toEqual({ 2: 'note: It reminds me of **[wombats]**.' });
  });

  it('WY8 show the field that has most of the words', async () => {
    library().note(1, 'attention: see Mamba and NVIDIA');
    expect((await snippets('mamba nvidia attention'))[1]).toBe('note: [attention]: see [Mamba] and [NVIDIA]');
  });

  it('give way to a newer question on the same connection', async () => {
    const ids = Array.from({ length: 100 }, () => 3);
    const older = findSnippets(library().db, { ids, search: 'experiment' });
    const newer = findSnippets(library().db, { ids: [1], search: 'mamba' });
    await expect(older).rejects.toMatchObject({ code: 'cancelled' });
    expect(await newer).toHaveLength(1);
  });

  it('let other work go on in the middle of a very long text', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await findSnippets(library().db, { ids: Array.from({ length: 20 }, () => 3), search: 'experiment' });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});
