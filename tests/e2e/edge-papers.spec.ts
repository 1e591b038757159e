import { edgePapers, edgePapersByName } from '../fixtures/edge-papers.ts';
import { expect, test } from './fixtures.ts';
import { seedProfile } from './seeding/seed-profile.ts';

test.beforeEach(({ profile }) => seedProfile(profile, 'edge-papers'));

test('EP1 every edge paper opens, complete, without an error and without making the window wider', async ({
  offprint,
}) => {
  const { list, reader, page } = offprint.window;
  await expect(list.rows.first()).toHaveAttribute('aria-setsize', String(edgePapers.length));
  await list.focus();
  await offprint.window.press('Home');
  for (let index = 0; index < edgePapers.length; index++) {
    const paper = await page.evaluate(async (place) => {
      const row = document.querySelector<HTMLElement>(`[role=option][aria-posinset="${place + 1}"]`);
      const answer = await window.offprint.getPaper({ id: Number(row?.dataset['paper']) });
      return answer.ok ? answer.value : null;
    }, index);
    const draft = edgePapers.find(({ title }) => title === paper?.title);
    expect(paper?.abstract).toBe(draft?.abstract);
    await expect(list.selected).toHaveAttribute('aria-posinset', String(index + 1));
    await expect(reader.pane.locator('h1')).not.toHaveText('');
    if (paper?.abstract === null) await expect(reader.abstract).toHaveText('This paper came without an abstract.');
    const tooWide = await page.evaluate(() => {
      const parts = [document.documentElement, ...document.querySelectorAll('main, main article, [role=listbox]')];
      return parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.tagName);
    });
    expect(tooWide, paper?.title).toEqual([]);
    await offprint.window.press('j');
  }
});

test('EP2 TeX that can’t be typeset stands there as its source, never lost and never as a red error', async ({
  window,
}) => {
  const { reader } = window;
  for (const paper of [
    edgePapersByName.unknownMacro,
    edgePapersByName.unbalancedBraces,
    edgePapersByName.deepTex,
    edgePapersByName.wideTex,
  ]) {
    await window.list.open(paper.title);
    await reader.shows(paper.title);
    const source = await reader.abstract.evaluate((region) => {
      const copy = region.cloneNode(true) as Element;
      for (const formula of copy.querySelectorAll('[data-tex-source]')) {
        formula.replaceWith(formula.getAttribute('data-tex-source') ?? '');
      }
      return copy.textContent;
    });
    expect(source).toBe(paper.abstract);
    await expect(reader.abstract.locator('.katex-error, merror, [mathcolor]')).toHaveCount(0);
  }
});

test('EP3 three thousand authors are folded, and unfold whole', async ({ window }) => {
  const { manyAuthors } = edgePapersByName;
  await window.list.open(manyAuthors.title);
  await window.reader.shows(manyAuthors.title);
  const last = manyAuthors.authors.at(-1) ?? '';
  await window.reader.button('Show all 3,000 authors').click();
  await expect(window.reader.pane.locator('header')).toContainText(last);
  await window.reader.button('Show fewer authors').click();
  await expect(window.reader.button('Show all 3,000 authors')).toBeVisible();
});

test('EP4 text that runs from right to left does so, and its language is told', async ({ window }) => {
  for (const [paper, direction, language] of [
    [edgePapersByName.arabic, 'rtl', 'und-Arab'],
    [edgePapersByName.hebrew, 'rtl', 'he'],
    [edgePapersByName.japanese, 'ltr', 'ja'],
  ] as const) {
    await window.list.open(paper.title);
    await window.reader.shows(paper.title);
    await expect(window.reader.abstract.locator('p').first()).toHaveCSS('direction', direction);
    await expect(window.reader.abstract).toHaveAttribute('lang', language);
  }
});
