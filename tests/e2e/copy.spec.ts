import { expect, test } from './fixtures.ts';
import type { RunningApp } from './running-app.ts';
import { newestFirst } from './sample.ts';

// All windows of a machine share its clipboard, so one of these runs after the other.
test.describe.configure({ mode: 'default' });

const paper = newestFirst.find(({ title }) => title.startsWith('Changing Base'));
const { title = '', abstract = '' } = paper ?? {};

async function copied({ electron }: RunningApp, text: string): Promise<void> {
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
}

test.beforeEach(async ({ offprint, window }) => {
  await offprint.electron.evaluate(({ clipboard }) => clipboard.writeText('something else'));
  await window.list.open(title);
  await window.reader.shows(title);
  await expect(window.reader.abstract.locator('math')).toHaveCount(2);
});

test('CP1 copying from an abstract gives the source of its formulas', async ({ offprint, window }) => {
  await window.reader.abstract.evaluate((region) => document.getSelection()?.selectAllChildren(region));
  await window.press('Control+c');
  await copied(offprint, abstract ?? '');
});

test('CP2 a formula that is copied alone, or in part, is its source', async ({ offprint, window }) => {
  const formula = window.reader.abstract.locator('[data-tex-source]').first();
  await formula.evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await window.press('Control+c');
  await copied(offprint, (await formula.getAttribute('data-tex-source')) ?? '');
});

test('CP3 Copy and Ctrl+Shift+C give title and abstract with their TeX', async ({ offprint, window }) => {
  await window.reader.button('Copy').click();
  await window.told('Copied title and abstract');
  await copied(offprint, `${title}\n\n${abstract}`);
  await offprint.electron.evaluate(({ clipboard }) => clipboard.writeText('something else'));
  await window.list.focus();
  await window.press('Control+Shift+C');
  await copied(offprint, `${title}\n\n${abstract}`);
});
