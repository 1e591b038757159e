import { edgePapersByName } from '../../tests/fixtures/edge-papers.ts';
import type { MarkKind } from '../../shared/paper.ts';
import { small, usual, type Camera } from './camera.ts';

/** Its abstract is short, so that the picture shows the note below it. */
const read = 'Nemotron 3 Super';
const note = `LatentMoE: more experts for the same cost, since they work in a smaller space. Compare with Puzzle.

Which part of the speed is due to it, and which to the MTP layers?`;

/** A library as it comes: everything unread, nothing marked, so most lists are empty. */
export async function firstStart(camera: Camera): Promise<void> {
  await camera.shoot('first-start');
  const empty = { 'Up next': 'up-next', Starred: 'starred', 'With notes': 'with-notes', Trash: 'trash' };
  for (const [list, name] of Object.entries(empty)) {
    await camera.open(list);
    await camera.shoot(`empty-${name}`);
  }
  await camera.open('All papers');
  const search = camera.page.getByRole('searchbox', { name: 'Search papers' });
  await search.fill('phlogiston');
  await camera.page.getByText('No paper matches').waitFor();
  await camera.page.getByText('Nothing to read here').waitFor();
  await camera.shootThemes('no-result');
  await search.fill('is:unread -fusion title:(nemotron OR puzzle)');
  await camera.page.getByRole('option').first().waitFor();
  await camera.shoot('search-language');
  await search.fill('crocodil year:next');
  await camera.page.getByText('year: takes').waitFor();
  await camera.shoot('search-hint');
  await completion(camera);
  await search.fill('');
  await camera.page.getByRole('option').first().waitFor();
}

/** The search box while it is typed into, and what it says where a word is misspelt. */
async function completion(camera: Camera): Promise<void> {
  const search = camera.page.getByRole('searchbox', { name: 'Search papers' });
  await search.fill('author:a');
  await camera.page.getByRole('listbox', { name: 'Completions' }).waitFor();
  await camera.page.keyboard.press('ArrowDown');
  await camera.shootThemes('search-completion');
  await search.fill('quantizaton ');
  await camera.page.getByText('Did you mean').waitFor();
  await camera.shootThemes('search-misspelt');
}

/** The author page with marks and a note, as someone who uses it has it; then what opens over it. */
export async function inUse(camera: Camera): Promise<void> {
  await mark(camera, 'read', ['Llama-Nemotron', 'FFN Fusion', 'NVIDIA Nemotron Nano 2', 'Nemotron-H', 'Changing Base']);
  await mark(camera, 'starred', [read, 'Extending Puzzle', 'Nemotron-H', 'Llama-Nemotron']);
  await mark(camera, 'queued', ['Star Elastic', 'CRoCoDiL', 'Quantization-Aware']);
  await camera.open('Akhiad Bercovich');
  await camera.select(read);
  await camera.page.getByRole('textbox', { name: 'Notes' }).fill(note);
  await camera.page.getByText('Saved', { exact: true }).first().waitFor();
  await organise(camera);
  await camera.page.getByRole('listbox', { name: 'Papers' }).focus();
  for (const theme of ['dark', 'light'] as const) {
    await camera.theme(theme);
    await camera.readFromTop();
    await camera.shoot(theme);
    await camera.resize(small);
    await camera.shoot(`small-${theme}`);
    await camera.resize(usual);
  }
  await camera.open('Up next');
  await camera.shoot('up-next');
  await finding(camera);
  await overlays(camera);
  await everythingRead(camera);
}

/** Tags and saved searches, as someone has them after some weeks. */
async function organise(camera: Camera): Promise<void> {
  await camera.page.evaluate(async () => {
    const { offprint } = window;
    const all = await offprint.queryPapers({ purpose: 'palette', view: { kind: 'all' }, search: '', sort: 'newest' });
    if (!all.ok) return;
    const ids = all.value.ids;
    await offprint.setTag({ ids: ids.slice(0, 4), name: 'architectures/hybrid', value: true });
    await offprint.setTag({ ids: ids.slice(2, 9), name: 'efficiency', value: true });
    await offprint.setTag({ ids: ids.slice(1, 3), name: 'to discuss', value: true });
    const tags = await offprint.getTags({});
    if (!tags.ok) return;
    for (const { id, name } of tags.value) {
      const colour = name === 'efficiency' ? 'teal' : name === 'to discuss' ? 'orange' : 'blue';
      await offprint.changeTag({ id, colour });
    }
    await offprint.saveSearch({ name: 'Mamba, unread', query: 'mamba is:unread ', folder: '' });
    await offprint.saveSearch({ name: 'Quantization', query: 'quantization ', folder: 'Thesis' });
    await offprint.saveSearch({ name: 'With code, this year', query: 'has:code year:2026 ', folder: 'Thesis' });
  });
  await camera.page.getByRole('link', { name: 'Quantization', exact: true }).waitFor();
  await camera.page.getByRole('link', { name: 'efficiency', exact: true }).first().waitFor();
}

/** Chips, filters, marked words, and related papers. */
async function finding(camera: Camera): Promise<void> {
  const search = camera.page.getByRole('searchbox', { name: 'Search papers' });
  await camera.open('All papers');
  await search.fill('reasoning (subject:cs.LG OR subject:cs.CL) -tag:"to discuss" ');
  await camera.page.getByRole('option').first().waitFor();
  await camera.page.getByRole('button', { name: 'Filters' }).click();
  await camera.page.getByRole('button', { name: 'Machine Learning', pressed: true }).waitFor();
  await camera.shootThemes('filters');
  await camera.resize(small);
  await camera.shootThemes('filters-small');
  await camera.resize(usual);
  await camera.page.getByRole('button', { name: 'Filters' }).click();
  await search.fill('throughput hybrid ');
  await camera.page.getByText('Abstract', { exact: true }).first().waitFor();
  await camera.shootThemes('search-why');
  await search.fill('');
  await camera.select(read);
  const related = camera.page.getByRole('region', { name: 'Related papers' });
  await related.scrollIntoViewIfNeeded();
  await camera.shootThemes('related');
  await camera.page.getByRole('listbox', { name: 'Papers' }).focus();
}

async function overlays(camera: Camera): Promise<void> {
  const { keyboard } = camera.page;
  const dialogs = { settings: 'Control+,', help: '?', palette: 'Control+k' };
  for (const [name, keys] of Object.entries(dialogs)) {
    await camera.page.getByRole('listbox', { name: 'Papers' }).focus();
    await keyboard.press(keys);
    await camera.page.getByRole('dialog').waitFor();
    if (name === 'palette') await keyboard.type('puzzle');
    await camera.shootThemes(name);
    await keyboard.press('Escape');
    await camera.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

async function everythingRead(camera: Camera): Promise<void> {
  await mark(camera, 'read', ['']);
  await camera.open('Unread');
  await camera.page.getByText('All read').waitFor();
  await camera.shoot('empty-unread');
}

/** Marks the papers whose titles begin with one of these. */
async function mark(camera: Camera, kind: MarkKind, beginnings: readonly string[]): Promise<void> {
  await camera.page.evaluate(
    async ({ kind, beginnings }) => {
      const { offprint } = window;
      const all = await offprint.queryPapers({ purpose: 'palette', view: { kind: 'all' }, search: '', sort: 'newest' });
      const rows = await offprint.getRows({ ids: all.ok ? [...all.value.ids] : [] });
      if (!rows.ok) return;
      // One after the other: that is the order in "Up next".
      for (const beginning of beginnings) {
        const ids = rows.value.filter(({ title }) => title.startsWith(beginning)).map(({ id }) => id);
        await offprint.setMark({ ids: Uint32Array.from(ids), mark: kind, value: true });
      }
    },
    { kind, beginnings },
  );
}

/** A large library: a search through all of it with its filters, and the end of the list. */
export async function manyPapers(camera: Camera, papers: number): Promise<void> {
  const patience = { timeout: 120_000 };
  const total = camera.page.getByText(/^[\d,]+ papers$/).filter({ visible: true });
  await camera.page.getByRole('searchbox', { name: 'Search papers' }).fill('state space model ');
  await total.first().waitFor(patience);
  await camera.page.getByRole('button', { name: 'Filters' }).click();
  await camera.page.getByRole('button', { name: /^Machine Learning/ }).waitFor(patience);
  await camera.shootThemes('many-papers-search');
  await camera.page.getByRole('button', { name: 'Filters' }).click();
  await camera.page.getByRole('searchbox', { name: 'Search papers' }).fill('');
  const all = camera.page.getByText(`${papers.toLocaleString('en')} papers`, { exact: true });
  await all.filter({ visible: true }).first().waitFor(patience);
  await camera.page.getByRole('listbox', { name: 'Papers' }).focus();
  await camera.page.keyboard.press('End');
  await camera.page.locator(`[role=option][aria-posinset="${papers}"]`).waitFor(patience);
  await camera.shootThemes('many-papers-end');
}

/** Each edge paper in the reader; the library holds exactly them, in their order. */
export async function edges(camera: Camera): Promise<void> {
  const names = Object.keys(edgePapersByName);
  await camera.page.getByRole('listbox', { name: 'Papers' }).focus();
  await camera.page.keyboard.press('Home');
  for (let count = 0; count < names.length; count++) {
    const id = await camera.page.locator('[role="option"][data-active]').getAttribute('data-paper');
    await camera.page.waitForFunction(() => {
      const row = document.querySelector('[role="option"][data-active] [dir="auto"]');
      return row?.textContent === document.querySelector('main h1')?.textContent;
    });
    await camera.shoot(`edge-${kebab(names[Number(id) - 1] ?? '')}`);
    await camera.page.keyboard.press('j');
  }
}

/** `manyAuthors` as a file is named: `many-authors`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
