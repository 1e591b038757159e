import type { Page } from '@playwright/test';

/** Words of the titles and authors on screen, each once, of so many letters at least: what a person might search for. */
export async function wordsOnScreen(page: Page, letters: number): Promise<string[]> {
  const names = await page.getByRole('option').evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));
  return [...new Set(names.join(' ').match(new RegExp(`\\b[A-Za-z]{${letters},}\\b`, 'g')) ?? [])];
}
