import { expect, type Locator, type Page } from '@playwright/test';

/** The pane of the paper at the cursor. */
export class Reader {
  readonly pane: Locator;
  readonly title: Locator;
  readonly abstract: Locator;
  readonly starred: Locator;
  readonly read: Locator;
  readonly upNext: Locator;
  readonly notes: Locator;
  readonly saveState: Locator;

  constructor(page: Page) {
    this.pane = page.getByRole('main', { name: 'Reader' });
    this.title = this.pane.getByRole('heading', { level: 1 });
    this.abstract = this.pane.getByRole('region', { name: 'Abstract' });
    this.starred = this.button('Starred');
    this.read = this.button('Read');
    this.upNext = this.button('Up next');
    this.notes = this.pane.getByRole('textbox', { name: 'Notes' });
    this.saveState = this.pane.getByRole('status');
  }

  button(name: string): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  async shows(title: string): Promise<void> {
    await expect(this.title).toHaveText(title);
  }

  /** Waits until the note in the editor is on the disk. */
  async noteSaved(): Promise<void> {
    await expect(this.saveState).toHaveText('Saved');
  }

  /** Waits until the keys are in the pane. */
  async hasFocus(): Promise<void> {
    await expect.poll(() => this.pane.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
  }

  async isOn(button: Locator, on: boolean): Promise<void> {
    await expect(button).toHaveAttribute('aria-pressed', String(on));
  }
}
