import { X } from 'lucide-react';
import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { explainQuery } from '../../../shared/query-explain.ts';
import { queryChips, type QueryChip, withoutChip } from '../../../shared/query-facets.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { moveByArrows } from '../../keyboard/arrows.ts';
import { focusRegion } from '../../keyboard/regions.ts';
import { useWindow } from '../../state/window-context.ts';
import { fittingChips } from './fitting-chips.ts';
import styles from './query-chips.module.css';

/** How many chips are drawn while the rest are not asked for: more than ever fit. */
const mostDrawn = 24;
const gap = 4;

/** What is asked of the list, read out with the search box, and a chip for each part of it that can be taken away. */
export function QueryChips({ sentenceId }: { sentenceId: string }) {
  const { list } = useWindow();
  const typed = useStore(list, (state) => state.query.search);
  // The rows of a key come first.
  const search = useDeferredValue(typed);
  const chips = useMemo(() => queryChips(search), [search]);
  const sentence = useMemo(() => (search === '' ? '' : explainQuery(parseQuery(search).query)), [search]);
  return (
    <>
      <p id={sentenceId} hidden>
        {sentence}
      </p>
      {chips.length > 0 && <Chips chips={chips} />}
    </>
  );
}

function Chips({ chips }: { chips: readonly QueryChip[] }) {
  const { list } = useWindow();
  const row = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState(0);
  const [showsAll, setShowsAll] = useState(false);
  const drawn = showsAll ? chips : chips.slice(0, mostDrawn);
  const fitting = useFitting(row, drawn);
  const shown = showsAll ? chips.length : fitting;
  const more = chips.length - shown;

  const remove = (at: number): void => {
    const chip = chips[at];
    if (chip === undefined) return;
    const { search } = list.getState().query;
    const now = queryChips(search).findIndex(({ kind, text }) => kind === chip.kind && text === chip.text);
    // The next chip takes the place of this one, and has the focus then; of the last, the one before it.
    if (chips.length === 1) focusRegion('search');
    else if (at === chips.length - 1) chipElements(row.current)[at - 1]?.focus();
    if (now >= 0) list.setSearch(withoutChip(search, now));
  };
  const pressed = (event: KeyboardEvent<HTMLElement>, at: number): void => {
    if (event.key === 'Escape') focusRegion('search');
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(at);
    else return moveByArrows(event);
    event.preventDefault();
  };

  return (
    <div
      ref={row}
      className={styles['chips']}
      role="group"
      aria-label="Filters of the search"
      data-all={showsAll || undefined}
    >
      {drawn.map((chip, at) => (
        <button
          // By its place, so that the chip after one that is taken away has the focus.
          key={placeKey(at)}
          type="button"
          className={styles['chip']}
          aria-label={`Remove filter: ${chip.label}`}
          tabIndex={at === Math.min(entry, shown - 1) ? 0 : -1}
          data-chip=""
          data-last-chip={at === shown - 1 || undefined}
          data-folded={at >= shown || undefined}
          title={chip.label}
          onFocus={() => setEntry(at)}
          onKeyDown={(event) => pressed(event, at)}
          onClick={() => remove(at)}
        >
          <span className={styles['label']} dir="auto">
            {chip.label}
          </span>
          <X size={12} aria-hidden />
        </button>
      ))}
      <button
        type="button"
        className={styles['more']}
        tabIndex={shown === 0 ? 0 : -1}
        aria-label={more === 1 ? '+1 more filter' : `+${more.toLocaleString('en')} more filters`}
        data-more=""
        data-folded={more === 0 || undefined}
        onKeyDown={(event) => pressed(event, -1)}
        onClick={() => {
          setShowsAll(true);
          chipElements(row.current)[0]?.focus();
        }}
      >
        +{more.toLocaleString('en')}
      </button>
    </div>
  );
}

/** How many of the chips that are drawn fit the row. */
function useFitting(row: RefObject<HTMLDivElement | null>, drawn: readonly QueryChip[]): number {
  const [fitting, setFitting] = useState(drawn.length);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const widths = [...element.querySelectorAll<HTMLElement>('[data-chip]')].map((chip) => chip.offsetWidth);
      const more = element.querySelector<HTMLElement>('[data-more]')?.offsetWidth ?? 0;
      setFitting(fittingChips(widths, more, { width: element.clientWidth, gap, lines: 2 }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [row, drawn]);
  return Math.min(fitting, drawn.length);
}

/** The chips that can take the focus, in order. */
function chipElements(within: ParentNode | null): HTMLElement[] {
  return [...(within?.querySelectorAll<HTMLElement>('[data-chip]:not([data-folded])') ?? [])];
}

function placeKey(at: number): string {
  return `chip-${at}`;
}
