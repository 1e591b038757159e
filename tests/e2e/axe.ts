import AxeBuilder from '@axe-core/playwright';
import { expect } from './fixtures.ts';
import type { OffprintWindow } from './pages/offprint-window.ts';

/** How long axe may look, on a machine that does other things too, in milliseconds. */
const patience = 20_000;

/** What axe finds in the window as it is, by rule and element. */
async function findings({ page }: OffprintWindow): Promise<string[]> {
  // Electron can't open the second page that axe's usual way needs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/**
 * Waits until axe finds nothing in the window.
 *
 * @param view what the window shows, for the message
 */
export async function isClean(window: OffprintWindow, view: string): Promise<void> {
  // Each view has its heading; a reader that is still on its way has none yet.
  await expect(window.page.locator('h1').first()).toBeAttached();
  // From one view to the next the heading is gone for a moment: a fault is what stays.
  await expect.poll(() => findings(window), { message: view, timeout: patience }).toEqual([]);
}
