import type { PaperDraft } from '../../electron/library/import/drafts.ts';
import { queryExamples } from '../../shared/query-examples.ts';
import { expect, test } from './fixtures.ts';
import { newestFirst, titleAt, titles } from './sample.ts';

/** The titles of the papers that have a word beginning with each of these, newest first. */
function titlesWith(...beginnings: string[]): string[] {
  const holds = ({ title, abstract, authors }: PaperDraft): boolean =>
    beginnings.every((beginning) =>
      new RegExp(`\\b${beginning}`, 'i').test(`${title} ${abstract} ${authors.join(' ')}`),
    );
  return titlesOf(holds);
}

function titlesOf(isWanted: (paper: PaperDraft) => boolean): string[] {
  return newestFirst.filter(isWanted).map(({ title }) => title);
}

test('SR1 results come as a search is typed, by the beginnings of words', async ({ window }) => {
  await window.press('/');
  await expect(window.searchBox).toBeFocused();
  await window.page.keyboard.type('quantiz');
  await window.list.shows(titlesWith('quantiz'));
  await window.page.keyboard.type('ation-aw');
  await window.list.shows(titlesWith('quantization', 'aw'));
  await window.page.keyboard.type('are nvfp4');
  await window.list.shows(titlesWith('quantization', 'aware', 'nvfp4'));
  await expect(window.searchBox).toBeFocused();
});

test('SR2 authors are found, and all words must fit', async ({ window }) => {
  await window.searchBox.fill('blakeman');
  await window.list.shows(titlesWith('blakeman'));
  await window.searchBox.fill('blakeman super');
  await window.list.shows(titlesWith('blakeman', 'super'));
});

test('SR3 accents and case make no difference', async ({ window }) => {
  await window.searchBox.fill('CRÖCODÍL');
  await window.list.shows(['CRoCoDiL: Continuous and Robust Conditioned Diffusion for Language']);
});

test('SR4 words of a note are found as soon as it is saved', async ({ window }) => {
  await window.list.focus();
  await window.press('j', 'n');
  // The driver sends a letter with an accent without a key, straight to what has the focus.
  await expect(window.reader.notes).toBeFocused();
  await window.page.keyboard.type('Überraschung');
  await window.reader.noteSaved();
  await window.searchBox.fill('uberrasch');
  await window.list.shows([titleAt(1)]);
});

test('SR5 a search with no result says so, and Esc brings the list back', async ({ window }) => {
  await window.press('/');
  await window.page.keyboard.type('xylophone');
  await expect(window.page.getByText('No paper matches “xylophone”')).toBeVisible();
  await expect(window.page.getByRole('button', { name: 'Clear the search' })).toBeVisible();
  await window.press('Escape');
  await expect(window.searchBox).toHaveValue('');
  await window.list.shows(titles);
});

test('SR6 Enter goes from the search to its results, and the reader shows the first', async ({ window }) => {
  await window.press('/');
  await window.page.keyboard.type('ffn fusion');
  await window.list.shows(['FFN Fusion: Rethinking Sequential Computation in Large Language Models']);
  await window.press('Enter');
  await expect(window.list.box).toBeFocused();
  await window.reader.shows('FFN Fusion: Rethinking Sequential Computation in Large Language Models');
});

test('SR7 any text can be searched for', async ({ offprint, window }) => {
  for (const text of ['"', '*', 'a OR', 'NEAR(', "'; DROP TABLE papers", '\\$\\times$', '\u0000', '-', '日本', '(]{']) {
    await window.searchBox.fill(text);
    await expect(window.page.locator('[data-region=list]')).toBeVisible();
  }
  await window.searchBox.fill('');
  await window.list.shows(titles);
  await expect(window.alert.filter({ hasText: /./ })).toBeHidden();
  expect(offprint.errors).toEqual([]);
});

test('SR8 the search language works as it is typed, and the help sheet has it', async ({ window }) => {
  await window.press('/');
  await window.page.keyboard.type('author:"Bercovich, A" title:fusion OR title:crocodil');
  await window.list.shows(titlesOf(({ title }) => /\bfusion|\bcrocodil/i.test(title)));
  await window.searchBox.fill('is:unread -fusion sort:oldest');
  await window.list.shows(titlesOf(({ title, abstract }) => !/\bfusion\b/i.test(`${title} ${abstract}`)).toReversed());
  await window.press('Escape', 'Escape', '?');
  for (const { search } of queryExamples) {
    await expect(window.dialog('Keyboard shortcuts').getByText(search, { exact: true })).toBeVisible();
  }
});

test('SR9 what can’t be taken as typed is told under the search box, and searched all the same', async ({ window }) => {
  const hint = window.page.getByRole('status').filter({ hasText: 'colour' });
  await window.searchBox.fill('colour:crocodil');
  await expect(hint).toContainText('There is no field');
  await window.searchBox.fill('crocodil is:red');
  await expect(window.page.getByRole('status').filter({ hasText: 'is:' })).toBeVisible();
  await window.searchBox.fill('crocodil');
  await expect(hint).toBeHidden();
  await window.list.shows(['CRoCoDiL: Continuous and Robust Conditioned Diffusion for Language']);
});

test('SR10 the reader never says that no paper is selected while a search is typed', async ({ window }) => {
  const { page } = window;
  await page.evaluate(() => {
    const reader = document.querySelector('[data-region="reader"]');
    const look = (): void => {
      if (reader?.textContent.includes('No paper selected') === true) document.title = 'was empty';
    };
    if (reader !== null) new MutationObserver(look).observe(reader, { childList: true, subtree: true });
  });
  for (const word of ['xylophone', 'fusion', 'xylophone', 'puzzle']) {
    await window.searchBox.fill(word);
    if (word === 'xylophone') {
      await expect(page.getByText('Nothing to read here')).toBeVisible();
      continue;
    }
    const [first = ''] = titlesWith(word);
    await window.reader.shows(first);
  }
  expect(await page.title()).not.toBe('was empty');
});
