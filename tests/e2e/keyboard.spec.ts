import { commandIds, commands, searchCommands } from '../../shared/commands.ts';
import { expect, test } from './fixtures.ts';
import { titleAt, titles } from './sample.ts';

test('KB1 a whole session needs no mouse', async ({ window }) => {
  const { list, reader, sidebar } = window;
  // The keys are in the list from the start.
  await expect(list.box).toBeFocused();
  await window.press('j', 'ArrowDown', 'k');
  await reader.shows(titleAt(1));
  await window.press('s', 'u', 'n');
  await window.page.keyboard.type('Read again');
  await window.press('Escape');
  await expect(list.box).toBeFocused();
  await window.press('Enter');
  await reader.hasFocus();
  await window.press('Escape', '/');
  await window.page.keyboard.type('puzzle');
  await expect(list.rows).not.toHaveCount(13);
  await window.press('Escape', 'Escape', 'g', 's');
  await list.shows([titleAt(1)]);
  await window.press('Delete');
  await window.told('Moved 1 paper to Trash');
  await window.press('Control+z', 'g', 'a');
  await list.shows(titles);
  await window.press('End');
  await reader.shows(titleAt(12));
  await window.press('Home');
  await reader.shows(titleAt(0));
  await sidebar.counts({ Starred: 1, 'Up next': 1, 'With notes': 1, Trash: 0 });
});

test('KB2 g and a letter go to each list', async ({ window }) => {
  const places: [string, string][] = [
    ['u', 'Unread'],
    ['n', 'Up next'],
    ['s', 'Starred'],
    ['w', 'With notes'],
    ['a', 'All papers'],
    ['t', 'Trash'],
    ['p', 'Akhiad Bercovich'],
  ];
  for (const [letter, name] of places) {
    await window.press('g', letter);
    await expect(window.sidebar.link(name)).toHaveAttribute('aria-current', 'page');
  }
  await window.sidebar.counts({ Unread: 13, Starred: 0, 'Up next': 0 });
});

test('KB3 letters never fire while somebody types', async ({ window }) => {
  await window.press('/');
  await window.page.keyboard.type('srunjk?ga');
  await expect(window.searchBox).toHaveValue('srunjk?ga');
  await window.press('Escape', 'Escape', 'n');
  await window.page.keyboard.type('srunjk?/gt');
  await expect(window.reader.notes).toHaveValue('srunjk?/gt');
  await window.press('Escape', 'Control+k');
  await expect(window.paletteInput).toBeFocused();
  await window.page.keyboard.type('srunjk?/gt');
  await expect(window.paletteInput).toHaveValue('srunjk?/gt');
  await window.press('Escape');
  await window.sidebar.counts({ Unread: 13, Starred: 0, 'Up next': 0, 'With notes': 1 });
  await expect(window.sidebar.link('All papers')).toHaveAttribute('aria-current', 'page');
});

test('KB4 no key does anything behind a dialog', async ({ window }) => {
  await window.press('?');
  await expect(window.dialog('Keyboard shortcuts')).toBeVisible();
  await window.press('s', 'r', 'u', 'Delete', 'Control+z', 'Escape');
  await expect(window.dialog('Keyboard shortcuts')).toBeHidden();
  await expect(window.list.box).toBeFocused();
  // Keys that are pressed before the dialog is on screen are not for the list either.
  await window.press('Control+k', 's', 'r', 'u');
  await expect(window.palette).toBeVisible();
  await window.press('Escape');
  await window.sidebar.counts({ 'All papers': 13, Unread: 13, Starred: 0, 'Up next': 0, Trash: 0 });
});

test('KB5 the help sheet names every command that has keys', async ({ window }) => {
  await window.press('?');
  const help = window.dialog('Keyboard shortcuts');
  for (const id of commandIds) {
    if (commands[id].keys.length > 0 && !searchCommands.some((one) => one === id))
      await expect(help.locator('dt').getByText(commands[id].title, { exact: true })).toBeVisible();
  }
  await expect(help.getByText('Go to one of the first nine saved searches')).toBeVisible();
  await window.press('Escape');
  await expect(help).toBeHidden();
});

test('KB6 the palette finds commands and papers, and gives the focus back', async ({ window }) => {
  await window.runFromPalette('star or');
  await window.list.hasState(titleAt(0), 'unread', 'starred');
  await expect(window.list.box).toBeFocused();

  await window.press('Control+k');
  await expect(window.paletteInput).toBeFocused();
  await window.page.keyboard.type('ffn fusion');
  const offers = window.palette.getByRole('option');
  await expect(offers).toHaveCount(1);
  await window.press('Enter');
  await window.reader.shows('FFN Fusion: Rethinking Sequential Computation in Large Language Models');

  await window.press('Control+k');
  await expect(window.paletteInput).toBeFocused();
  await window.page.keyboard.type('theme');
  await expect(offers).toHaveCount(3);
  await window.press('ArrowDown', 'ArrowDown');
  await expect(offers.nth(2)).toHaveAttribute('aria-selected', 'true');
  await window.page.keyboard.type(' nothing like it');
  await expect(window.palette.getByText(/No command and no paper matches/)).toBeVisible();
});

test('KB7 what has the focus can be seen, wherever Tab leads', async ({ window }) => {
  await expect(window.reader.abstract).toBeVisible();
  const seen = new Set<string>();
  for (let stop = 0; stop < 40; stop++) {
    await window.press('Tab');
    const [name, isVisible] = await window.focused().evaluate((element) => {
      const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
      const ring = [element, ...(row === null ? [] : [row]), ...(element.parentElement ? [element.parentElement] : [])]
        .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::after')])
        .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1);
      return [
        `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}`,
        ring,
      ];
    });
    expect(isVisible, `${name} shows that it has the focus`).toBe(true);
    if (seen.has(name)) break;
    seen.add(name);
  }
  for (const part of ['Search papers', 'Papers', 'Starred', 'Read', 'Up next']) {
    expect([...seen].join('\n'), `Tab leads to ${part}`).toMatch(new RegExp(`${part}$`, 'm'));
  }
});

test('KB8 F6 goes round the parts of the window', async ({ window }) => {
  const { list, reader, sidebar, searchBox } = window;
  await expect(list.box).toBeFocused();
  await window.press('F6');
  await reader.hasFocus();
  await window.press('F6');
  await expect(sidebar.nav.locator(':focus')).toBeAttached();
  await window.press('F6');
  await expect(searchBox).toBeFocused();
  await window.press('F6');
  await expect(list.box).toBeFocused();
  await window.press('Shift+F6');
  await expect(searchBox).toBeFocused();
});

test('KB9 the context menu opens by key, and Esc gives the focus back', async ({ window }) => {
  await window.list.focus();
  await window.press('j', 'Shift+F10');
  await expect(window.list.menu).toBeVisible();
  await window.press('Escape');
  await expect(window.list.menu).toBeHidden();
  await expect(window.list.box).toBeFocused();
  // The keys that follow are the menu's, however fast they come.
  await window.press('Shift+F10', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(window.list.menu).toBeHidden();
  await window.sidebar.counts({ Starred: 1 });
});

test('KB10 the menu bar has every command of the table, and runs it', async ({ offprint, window }) => {
  const found = await offprint.electron.evaluate(
    ({ Menu }, ids) => ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id) != null),
    [...commandIds],
  );
  expect(found).toEqual(commandIds.filter((id) => commands[id].menu !== null));
  await offprint.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-star')?.click());
  await window.list.hasState(titleAt(0), 'unread', 'starred');
  await offprint.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click());
  await expect(window.dialog('About Offprint')).toContainText('Version');
});
