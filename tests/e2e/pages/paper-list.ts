import { expect, type Locator, type Page } from '@playwright/test';

/** The listbox of papers. */
export class PaperList {
  readonly box: Locator;
  readonly rows: Locator;
  readonly selected: Locator;
  readonly menu: Locator;

  constructor(page: Page) {
    this.box = page.getByRole('listbox', { name: 'Papers' });
    this.rows = this.box.getByRole('option');
    this.selected = this.box.getByRole('option', { selected: true });
    this.menu = page.getByRole('menu', { name: 'Paper' });
  }

  /** Waits until a row's name has exactly these words of state, such as "unread" and "starred". */
  async hasState(title: string, ...states: string[]): Promise<void> {
    const known = ['unread', 'starred', 'up next', 'has note'];
    const row = this.rowNamed(title);
    for (const state of known) {
      const pattern = new RegExp(`, ${state}(?:,|$)`);
      if (states.includes(state)) await expect(row).toHaveAttribute('aria-label', pattern);
      else await expect(row).not.toHaveAttribute('aria-label', pattern);
    }
  }

  /** The row of the paper with exactly this title. */
  rowNamed(title: string): Locator {
    return this.box.locator(`[role=option][aria-label^=${JSON.stringify(`${title},`)}]`);
  }

  /** The titles of the rows that are drawn, in the order of the list. */
  async titles(): Promise<string[]> {
    return this.rows.evaluateAll((rows) =>
      rows
        .sort((first, second) => Number(first.ariaPosInSet) - Number(second.ariaPosInSet))
        .map((row) => row.querySelector('[dir=auto]')?.textContent ?? ''),
    );
  }

  /** Waits until the list is exactly this. */
  async shows(titles: readonly string[]): Promise<void> {
    await expect.poll(() => this.titles()).toEqual([...titles]);
  }

  /** Waits until a row tells in this field, with these words among those marked in it, why it was found. */
  async tellsWhy(title: string, field: string, ...words: string[]): Promise<void> {
    await expect(this.snippet(title)).toHaveAttribute('data-snippet', field);
    await expect(this.snippet(title).locator('mark')).toContainText(words);
  }

  /** The line of a row that tells why it was found. */
  snippet(title: string): Locator {
    return this.rowNamed(title).locator('[class*=snippet]');
  }

  async focus(): Promise<void> {
    await this.box.focus();
  }

  /** Selects a paper with the mouse. */
  async open(title: string): Promise<void> {
    await this.rowNamed(title).click();
  }

  star(title: string): Locator {
    return this.rowNamed(title).locator('[data-star]');
  }

  /** Chooses from the context menu of a row. */
  async choose(title: string, item: string): Promise<void> {
    await this.rowNamed(title).click({ button: 'right' });
    await this.menu.getByRole('menuitem', { name: item }).click();
  }
}
