import { expect, test } from './fixtures.ts';
import { Tags } from './pages/tags.ts';
import { titleAt } from './sample.ts';

test('TA1 t tags the selected papers by keys alone, and letters run no commands meanwhile', async ({ window }) => {
  const { list, reader } = window;
  const tags = new Tags(window.page);
  await list.focus();
  await tags.pick();
  await window.page.keyboard.type('srunj');
  await window.press('Escape');
  await expect(list.box).toBeFocused();
  await list.hasState(titleAt(0), 'unread');

  await tags.create('methods/pruning');
  await expect(list.box).toBeFocused();
  await expect(list.rowNamed(titleAt(0))).toHaveAttribute('aria-label', /, tagged methods\/pruning$/);
  await expect(tags.ofPaper.getByRole('link', { name: 'methods/pruning' })).toBeVisible();
  await expect(reader.title).toHaveText(titleAt(0));

  await window.press('Shift+ArrowDown');
  await tags.pick();
  await expect(tags.field).toHaveAccessibleName('Tag 2 papers');
  await expect(tags.offer('methods/pruning')).toHaveAttribute('aria-checked', 'mixed');
  await window.page.keyboard.type('prun');
  await window.press('Enter');
  await expect(tags.offer('methods/pruning')).toHaveAttribute('aria-checked', 'true');
  await window.press('Enter');
  await expect(tags.offer('methods/pruning')).toHaveAttribute('aria-checked', 'false');
  await window.press('Escape');
  await window.told('Took the tag “methods/pruning” from 2 papers');
  await window.press('Control+z');
  await window.told('Undone: Took the tag “methods/pruning” from 2 papers');
  await expect(tags.link('methods')).toBeVisible();
});

test('TA2 the mouse tags from the row’s menu and the reader, and takes a tag away', async ({ window }) => {
  const { list } = window;
  const tags = new Tags(window.page);
  await list.choose(titleAt(1), 'Tags');
  await expect(tags.field).toBeFocused();
  await tags.field.fill('to discuss');
  await tags.offers.filter({ hasText: 'Create' }).click();
  await expect(tags.offer('to discuss')).toHaveAttribute('aria-checked', 'true');
  await window.press('Escape');
  await list.open(titleAt(2));
  await window.reader.shows(titleAt(2));
  await window.reader.button('Tag').click();
  await tags.offer('to discuss').click();
  await expect(tags.offer('to discuss')).toHaveAttribute('aria-checked', 'true');
  await window.press('Escape');
  await expect(tags.link('to discuss')).toHaveAccessibleDescription('2 papers');
  await tags.ofPaper.getByRole('link', { name: 'to discuss' }).click();
  await list.shows([titleAt(1), titleAt(2)]);
  await expect(tags.link('to discuss')).toHaveAttribute('aria-current', 'page');
  await tags.ofPaper.getByRole('button', { name: 'Take the tag “to discuss” away' }).click();
  await window.told('Took the tag “to discuss” from 1 paper');
  await expect(tags.link('to discuss')).toHaveAccessibleDescription('1 paper');
});

test('TA3 all papers are tagged in one step, by a favourite’s digit, and it is undone in one', async ({ window }) => {
  const { list } = window;
  const tags = new Tags(window.page);
  await list.focus();
  await window.press('4');
  await window.told('No tag has the key 4 yet');
  await tags.create('core');
  await tags.choose('core', 'Key', '4');
  await window.told('Changed the key of the tag “core”');
  await expect(tags.link('core')).toHaveAttribute('aria-keyshortcuts', '4');
  await list.focus();
  await window.press('Control+a', '4');
  await window.told('Tagged 12 papers “core”');
  await expect(tags.link('core')).toHaveAccessibleDescription('13 papers');
  await window.press('4');
  await window.told('Took the tag “core” from 13 papers');
  await window.press('Control+z', 'Control+z');
  await expect(tags.link('core')).toHaveAccessibleDescription('1 paper');
  await window.searchBox.fill('4');
  await expect(window.searchBox).toHaveValue('4');
  await expect(tags.link('core')).toHaveAccessibleDescription('1 paper');
});

test('TA4 tags are renamed, coloured, merged and deleted by keys, and all is taken back after a restart', async ({
  start,
}) => {
  const first = await start();
  {
    const { window } = first;
    const tags = new Tags(window.page);
    await window.list.focus();
    await tags.create('ml/vision');
    await tags.create('ml');
    await window.press('j');
    await tags.create('reading group');
    await tags.choose('ml', 'Colour', 'Teal');
    await window.told('Coloured the tag “ml”');
    await tags.link('ml').focus();
    await window.press('F2');
    await expect(window.dialog('Rename “ml”').getByLabel('Name')).toBeFocused();
    await window.page.keyboard.type('reading GROUP');
    await window.press('Enter');
    await expect(window.alert.filter({ hasText: 'There is a tag “reading group” already' })).toBeVisible();
    await window.press('Control+a');
    await window.page.keyboard.type('learning');
    await window.press('Enter');
    await window.told('Renamed a tag: ml → learning');
    await expect(tags.link('learning')).toBeFocused();
    await tags.choose('reading group', 'Merge into another tag');
    const merge = window.dialog('Merge “reading group”');
    await expect(merge.getByRole('combobox')).toBeFocused();
    await window.page.keyboard.type('vis');
    await window.press('Enter');
    await window.told('Merged a tag: reading group → learning/vision');
    await tags.link('learning').focus();
    await window.press('Delete');
    await window.told('Deleted the tag “learning”');
    await expect(tags.section).toBeHidden();
    await expect(window.sidebar.nav.locator('a:focus')).toBeAttached();
    await first.close();
  }
  const { window } = await start();
  const tags = new Tags(window.page);
  await window.list.focus();
  await window.press('Control+z');
  await window.told('Undone: Deleted the tag “learning”');
  await window.press('Control+z');
  await window.told('Undone: Merged a tag: reading group → learning/vision');
  await window.press('Control+z');
  await window.told('Undone: Renamed a tag: ml → learning');
  await expect(tags.link('ml')).toHaveAccessibleDescription('1 paper');
  await expect(tags.link('reading group')).toHaveAccessibleDescription('1 paper');
  await tags.link('ml').focus();
  await window.press('ArrowRight');
  await expect(tags.link('ml/vision')).toHaveAccessibleDescription('1 paper');
});

test('TA5 the sidebar nests tags by their names; a tag leads to its papers and those under it', async ({ window }) => {
  const { list } = window;
  const tags = new Tags(window.page);
  await list.focus();
  await tags.create('ml/vision/3D');
  await window.press('j');
  await tags.create('ml/speech');
  await window.press('j');
  await tags.create('other');
  await expect(tags.section.getByRole('link')).toHaveCount(2);
  const fold = tags.section.getByRole('button', { name: 'Tags under ml', exact: true });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(tags.link('ml/speech')).toBeVisible();
  await tags.link('ml/vision').focus();
  await window.press('ArrowRight', 'ArrowDown');
  await expect(tags.link('ml/vision/3D')).toBeFocused();
  await window.press('ArrowLeft');
  await expect(tags.link('ml/vision')).toBeFocused();
  await window.press('ArrowLeft');
  await expect(tags.link('ml/vision/3D')).toBeHidden();
  await tags.link('ml').click();
  await list.shows([titleAt(0), titleAt(1)]);
  await expect(window.searchBox).toHaveValue('tag:"ml"');
  await expect(tags.link('ml')).toHaveAttribute('aria-current', 'page');
  await expect(window.sidebar.link('All papers')).not.toHaveAttribute('aria-current');
  await window.searchBox.fill('has:tag -tag:ml');
  await list.shows([titleAt(2)]);
});

test('TA6 with many tags the sidebar shows some, and a filter finds the others', async ({ offprint }) => {
  const { page, window: shown } = offprint;
  const tags = new Tags(page);
  await page.evaluate(async () => {
    for (let at = 1; at <= 40; at += 1)
      await window.offprint.setTag({ ids: Uint32Array.of(1), name: `topic ${at}/sub`, value: true });
  });
  await expect(tags.section.getByRole('link')).toHaveCount(12);
  await shown.sidebar.nav.getByRole('button', { name: 'Show all tags' }).click();
  await expect(tags.section.getByRole('link')).toHaveCount(40);
  const filter = shown.sidebar.nav.getByRole('searchbox', { name: 'Filter tags' });
  await filter.fill('sub 39');
  await expect(tags.section.getByRole('link')).toHaveCount(1);
  await tags.link('topic 39/sub').click();
  await expect(shown.searchBox).toHaveValue('tag:"topic 39/sub"');
  await expect(shown.list.rows).toHaveCount(1);
  await filter.press('Escape');
  await expect(filter).toHaveValue('');
  await expect(tags.section.getByRole('link')).toHaveCount(40);
});
