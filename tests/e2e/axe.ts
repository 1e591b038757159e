import AxeBuilder from '@axe-core/playwright';
import type { OffprintWindow } from './pages/offprint-window.ts';

/** What axe finds in the window as it is, by rule and element. */
export async function axeFindings({ page }: OffprintWindow): Promise<string[]> {
  // Electron can't open the second page that axe's usual way needs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
