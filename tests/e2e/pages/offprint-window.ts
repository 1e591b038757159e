import { expect, type Locator, type Page } from '@playwright/test';
import { PaperList } from './paper-list.ts';
import { Reader } from './reader.ts';
import { Sidebar } from './sidebar.ts';

/** The window by its accessible names. */
export class OffprintWindow {
  readonly page: Page;
  readonly sidebar: Sidebar;
  readonly list: PaperList;
  readonly reader: Reader;
  readonly searchBox: Locator;
  readonly palette: Locator;
  readonly paletteInput: Locator;
  readonly notices: Locator;
  /** What was done, or went wrong, with its buttons. */
  readonly messages: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sidebar = new Sidebar(page);
    this.list = new PaperList(page);
    this.reader = new Reader(page);
    this.searchBox = page.getByRole('searchbox', { name: 'Search papers' });
    this.palette = page.getByRole('dialog', { name: 'Command palette' });
    this.paletteInput = this.palette.getByRole('combobox', { name: 'Commands and papers' });
    this.notices = page.getByRole('region', { name: 'Notices' });
    this.messages = page.getByRole('status');
    this.alert = page.getByRole('alert');
  }

  /** Waits for the first rows, or for the reason why there are none. */
  async loaded(): Promise<void> {
    await expect(this.page.locator('html[data-loaded=true]')).toBeAttached();
  }

  /** Presses keys one after the other: `press('g', 'u')`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the window says that something was done: it says so only when it is on the disk. */
  async told(message: string | RegExp): Promise<void> {
    await expect(this.messages.filter({ hasText: message })).toBeVisible();
  }

  /** Opens the palette, types, and takes the first offer. */
  async runFromPalette(typed: string): Promise<void> {
    await this.press('Control+k');
    await expect(this.paletteInput).toBeFocused();
    await this.page.keyboard.type(typed);
    await this.press('Enter');
    await expect(this.palette).toBeHidden();
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Which element has the focus: its role or tag, and its name. */
  focused(): Locator {
    return this.page.locator(':focus');
  }
}
