import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { completionAt } from '../../../shared/query-completion.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { moveCursor } from '../../state/list-cursor.ts';
import { useWindow } from '../../state/window-context.ts';
import { focusRegion, suggestedSearch } from '../../keyboard/regions.ts';
import { offerId, popupId } from './popup-ids.ts';
import { afterFirstRows } from '../paper-list/use-first-rows.ts';
import { SaveButton } from './save-button.tsx';
import styles from './search-box.module.css';
import { loadPopup, useCompletion } from './use-completion.ts';

const CompletionPopup = lazy(async () => ({ default: (await loadPopup()).CompletionPopup }));

const hintId = 'search-hint';
const sentenceId = 'search-sentence';

const chipsOf = afterFirstRows.then(() => import('./query-chips.tsx'));
const QueryChips = lazy(async () => ({ default: (await chipsOf).QueryChips }));

/** Whether the name of a saved search is being typed: it need not be there yet. */
function isNamingList(search: string): boolean {
  const context = completionAt(search, search.length);
  return context?.kind === 'value' && context.field === 'list';
}

/**
 * The search over the list that is open: each key asks, and a newer answer replaces an older one. What can't be taken as
 * typed is told below; what it can be completed with is offered there.
 */
export function SearchBox() {
  const { list, recentSearches, selection } = useWindow();
  const search = useStore(list, (state) => state.query.search);
  const input = useRef<HTMLInputElement>(null);
  const completion = useCompletion(input, search);
  const { offers, at } = useStore(completion.popup);
  const isOpen = offers.length > 0;

  /** Esc walks out: of the completion, which has had the key before, then of the search, then of the box. */
  const walkOut = (): void => {
    if (search === '') focusRegion('list');
    else list.setSearch('');
  };
  const goToList = (): void => {
    completion.close();
    if (list.getState().ids.length > 0) recentSearches.keep();
    if (selection.getState().cursor === null) moveCursor(list, selection, 'first', 'replace');
    focusRegion('list');
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    const suggested = event.key === 'Tab' && !hasModifier ? suggestedSearch() : null;
    if (completion.pressed({ key: event.key, hasModifier })) event.preventDefault();
    else if (suggested !== null) {
      event.preventDefault();
      suggested.click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      walkOut();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      goToList();
    } else if (event.key === 'Backspace' && input.current?.selectionEnd === 0) {
      input.current.closest('[data-region]')?.querySelector<HTMLElement>('[data-last-chip]')?.focus();
    }
  };
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) completion.close();
  };

  const listHint = useStore(list, (state) => (state.shown === state.query ? state.hint : null));
  const hint = useMemo(() => parseQuery(search).hint ?? (isNamingList(search) ? null : listHint), [search, listHint]);

  return (
    <div className={styles['search']} data-region="search">
      <div className={styles['box']} onBlur={left}>
        <input
          ref={input}
          type="search"
          aria-label="Search papers"
          placeholder="Search papers"
          aria-keyshortcuts="/"
          aria-describedby={search === '' ? undefined : `${sentenceId} ${hintId}`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? popupId : undefined}
          aria-activedescendant={isOpen && at !== null ? offerId(at) : undefined}
          autoComplete="off"
          spellCheck={false}
          data-region-entry=""
          value={search}
          onChange={(event) => {
            list.setSearch(event.currentTarget.value);
            // What is still being composed is no word yet.
            if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) completion.close();
            else completion.typed();
          }}
          onCompositionEnd={completion.typed}
          onFocus={completion.entered}
          onClick={completion.entered}
          onKeyDown={pressed}
        />
        <SaveButton />
        {isOpen && (
          <Suspense>
            <CompletionPopup popup={completion.popup} onTake={completion.took} onKeyDown={pressed} />
          </Suspense>
        )}
      </div>
      {/* There from the start: what comes into these later is read out. */}
      <span className="visually-hidden" role="status">
        {isOpen ? `${offers.length} to choose from below` : ''}
      </span>
      <p id={hintId} className={styles['hint']} role="status">
        {hint}
      </p>
      <Suspense>
        <QueryChips sentenceId={sentenceId} />
      </Suspense>
    </div>
  );
}
