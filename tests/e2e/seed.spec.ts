import { formatPartialDate } from '../../shared/dates.ts';
import { subjectShortCode } from '../../shared/subjects.ts';
import { expect, test } from './fixtures.ts';
import { newestFirst, sample, titles } from './sample.ts';

test('SD1 a new profile opens with the 13 papers of the author page, newest first', async ({ window }) => {
  await window.list.shows(titles);
  expect(titles).toHaveLength(13);
  await expect(window.list.rows.first()).toHaveAttribute('aria-setsize', '13');
  await window.sidebar.counts({ Unread: 13, 'All papers': 13, Starred: 0, 'Up next': 0, 'With notes': 0, Trash: 0 });
});

test('SD2 every row has its title, authors with et al., subject, date and code to the letter', async ({ window }) => {
  for (const [index, paper] of newestFirst.entries()) {
    const row = window.list.rowNamed(paper.title);
    await expect(row).toHaveAttribute('aria-posinset', String(index + 1));
    await expect(row).toHaveAccessibleName(`${paper.title}, ${paper.authors.join(', ')} et al., unread`);
    const families = paper.authors.map((name) => name.split(' ').at(-1)).join(', ');
    await expect(row).toContainText(`${families} et al.`);
    await expect(row).toContainText(subjectShortCode(paper.subject ?? ''));
    await expect(row).toContainText(formatPartialDate(paper.date ?? ''));
    if (paper.hasCode) await expect(row).toContainText('code');
  }
});

test('SD3 the reader has each paper to the letter, its math typeset', async ({ window }) => {
  const { reader } = window;
  for (const paper of newestFirst) {
    await window.list.open(paper.title);
    await reader.shows(paper.title);
    const people = reader.pane.locator('header');
    for (const author of paper.authors) await expect(people).toContainText(author);
    await expect(people.getByText('et al.', { exact: true })).toBeVisible();
    for (const affiliation of paper.affiliations) await expect(people).toContainText(affiliation);
    await expect(people).toContainText(formatPartialDate(paper.date ?? ''));
    const formulas = (paper.abstract ?? '').match(/\$[^$]+\$/g) ?? [];
    await expect(reader.abstract.locator('[data-tex-source] math')).toHaveCount(formulas.length);
    // The source of each formula stands in its place; all else is text.
    const source = await reader.abstract.evaluate((region) => {
      const copy = region.cloneNode(true) as Element;
      for (const formula of copy.querySelectorAll('[data-tex-source]')) {
        formula.replaceWith(formula.getAttribute('data-tex-source') ?? '');
      }
      return [...copy.querySelectorAll('p')].map((paragraph) => paragraph.textContent).join('\n\n');
    });
    expect(source).toBe(paper.abstract);
  }
});

test('SD4 the author page gives the five figures as taken, and Offprint’s own beside them', async ({ window }) => {
  const { profile, papers } = sample;
  await window.sidebar.open(profile.name);
  const page = window.page.getByRole('region', { name: profile.name });
  const figures: [string, string][] = [
    ['h-index', String(profile.hIndex)],
    ['Papers', String(profile.papers)],
    ['Citations', String(profile.citations)],
    ['Novelty', `${profile.noveltyPercent}%`],
    ['AI score', String(profile.aiScore)],
  ];
  for (const [label, value] of figures) {
    await expect(page.locator('dl > div', { has: page.page().getByText(label, { exact: true }) })).toHaveText(
      label + value,
    );
  }
  // A page that was taken on the day of the test says so.
  await expect(page).toContainText(new RegExp(`Figures of the page, (today|${formatPartialDate(profile.takenOn)})\\.`));
  await expect(page).toContainText('13 papers are listed here; the h-index counts more than these.');
  await expect(page).toContainText('Offprint’s own count: 0 of 13 read');
  const byYear = new Map<string, number>();
  for (const { date } of papers) byYear.set((date ?? '').slice(0, 4), (byYear.get((date ?? '').slice(0, 4)) ?? 0) + 1);
  const told = [...byYear].sort().map(([year, count]) => `${count} in ${year}`);
  await expect(
    page.getByRole('img', { name: `Papers by year, counted by Offprint: ${told.join(', ')}` }),
  ).toBeVisible();
  await window.press('r');
  await expect(page).toContainText('Offprint’s own count: 1 of 13 read');
});

test('SD5 subjects have their full names and their counts', async ({ window }) => {
  await window.sidebar.counts({ 'Computation and Language': 6, 'Machine Learning': 7 });
  await window.sidebar.open('Computation and Language');
  await window.list.shows(newestFirst.filter(({ subject }) => subject === 'cs.CL').map(({ title }) => title));
});
