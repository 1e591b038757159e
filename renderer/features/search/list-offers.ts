import { beginName, nameWords } from '../../../shared/name-words.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import type { SearchCountsStore } from '../../state/search-counts-store.ts';
import type { SearchesStore } from '../../state/searches-store.ts';
import type { ValueOffer } from './offers.ts';

/** As many names are offered. */
const mostOffers = 8;

/**
 * What `list:` can be completed with: the saved searches in whose names each word that was typed begins a word, in the
 * user's order, with the counts that the sidebar has. Names are folded once, when first asked.
 */
export function createListOffers(
  searches: Pick<SearchesStore, 'getState'>,
  counts: Pick<SearchCountsStore, 'getState'>,
): (typed: string) => ValueOffer[] {
  let known: { of: readonly SavedSearch[]; words: ReadonlyMap<SavedSearch, string[]> } | null = null;
  return (typed) => {
    const { searches: of } = searches.getState();
    if (known?.of !== of) known = { of, words: new Map(of.map((search) => [search, nameWords(search.name)])) };
    const { words } = known;
    const parts = nameWords(typed);
    return of
      .filter((search) => beginName(parts, words.get(search) ?? []))
      .slice(0, mostOffers)
      .map(({ id, name }) => ({
        kind: 'value',
        field: 'list',
        value: name,
        shown: name,
        papers: counts.getState().counts.get(id) ?? null,
        isExact: true,
        explanation: '',
      }));
  };
}
