import { expect, type Locator, type Page } from '@playwright/test';

/** The navigation of lists. */
export class Sidebar {
  readonly nav: Locator;

  constructor(page: Page) {
    this.nav = page.getByRole('navigation', { name: 'Library' });
  }

  link(name: string): Locator {
    return this.nav.getByRole('link', { name, exact: true });
  }

  async open(name: string): Promise<void> {
    await this.link(name).click();
    await expect(this.link(name)).toHaveAttribute('aria-current', 'page');
  }

  /** Waits until the lists have these counts, in their descriptions. */
  async counts(expected: Record<string, number>): Promise<void> {
    for (const [name, count] of Object.entries(expected)) {
      const description = count === 1 ? '1 paper' : `${count.toLocaleString('en')} papers`;
      await expect(this.link(name)).toHaveAccessibleDescription(description);
    }
  }
}
