import { expect, type Locator, type Page } from '@playwright/test';

/** The tag picker, the sidebar's tags and their menu. */
export class Tags {
  readonly picker: Locator;
  readonly field: Locator;
  readonly offers: Locator;
  readonly menu: Locator;
  readonly section: Locator;
  readonly ofPaper: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.picker = page.getByRole('dialog', { name: 'Tags' });
    this.field = this.picker.getByRole('combobox');
    this.offers = this.picker.getByRole('option');
    this.menu = page.getByRole('menu', { name: 'Tag', exact: true });
    this.section = page.getByRole('navigation', { name: 'Library' }).getByRole('list', { name: 'Tags', exact: true });
    this.ofPaper = page.getByRole('main').getByRole('list', { name: 'Tags', exact: true });
  }

  /** A tag's link in the sidebar, by its whole name. */
  link(name: string): Locator {
    return this.section.getByRole('link', { name, exact: true });
  }

  offer(name: string): Locator {
    return this.offers.filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  /** Opens the picker on the selection with its key. */
  async pick(): Promise<void> {
    await this.#page.keyboard.press('t');
    await expect(this.field).toBeFocused();
  }

  /** Gives the selection a new tag, by keys alone. */
  async create(name: string): Promise<void> {
    await this.pick();
    await this.#page.keyboard.type(name);
    await expect(this.offers.filter({ hasText: `Create “${name}”` })).toBeVisible();
    // It is the last offer: before it are tags that fit the same words.
    await this.#page.keyboard.press('ArrowUp');
    await this.#page.keyboard.press('Enter');
    await expect(this.offer(name)).toHaveAttribute('aria-checked', 'true');
    await this.#page.keyboard.press('Escape');
    await expect(this.picker).toBeHidden();
  }

  /** Chooses from the menu of a tag, by the keys: `choose('ml', 'Colour', 'Teal')`. */
  async choose(name: string, ...items: string[]): Promise<void> {
    await this.link(name).focus();
    await this.#page.keyboard.press('Shift+F10');
    for (const [at, item] of items.entries()) {
      const shown = this.#page.getByRole(at === 0 ? 'menuitem' : 'menuitemradio', { name: item });
      await expect(shown).toBeVisible();
      await shown.focus();
      await this.#page.keyboard.press('Enter');
    }
  }
}
