import { useEffect, useState } from 'react';
import { withSuggestions, wordsToCheck } from '../../../shared/query-suggestions.ts';
import { focusRegion } from '../../keyboard/regions.ts';
import { useWindow } from '../../state/window-context.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import styles from './did-you-mean.module.css';

/** A better spelling of a search that found nothing, from the library's own words; nothing where there is none. */
export function DidYouMean({ search }: { search: string }) {
  const { list } = useWindow();
  const better = useBetterSearch(search);
  if (better === null) return null;
  const apply = (): void => {
    list.setSearch(better);
    focusRegion('search');
  };
  return (
    <p role="status">
      Did you mean{' '}
      <button
        type="button"
        className={styles['search']}
        aria-keyshortcuts="Tab"
        data-suggested-search=""
        data-region-entry=""
        onClick={apply}
      >
        {better}
      </button>
      ? <KeyCaps keys="Tab" />
    </p>
  );
}

function useBetterSearch(search: string): string | null {
  const { bridge } = useWindow();
  const [found, setFound] = useState<{ search: string; better: string } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const words = wordsToCheck(search);
    if (words.length === 0) return;
    bridge.suggestWords({ words }).then(
      (suggestions) => {
        if (isCurrent && suggestions.length > 0) setFound({ search, better: withSuggestions(search, suggestions) });
      },
      // Without a suggestion the empty list still says what to do.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [bridge, search]);
  return found?.search === search ? found.better : null;
}
