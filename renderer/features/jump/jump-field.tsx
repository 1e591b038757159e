import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { keyedOrderOf, type KeyedSort } from '../../../shared/list-order.ts';
import { messageOf } from '../../bridge.ts';
import { focusRegion, listPane } from '../../keyboard/regions.ts';
import { useWindow } from '../../state/window-context.ts';
import { findRow } from './ask-keys.ts';
import styles from './jump-field.module.css';
import { isDateOrder, targetOf } from './jump-target.ts';

/** What was found for a text, in a list of these ids. */
interface Found {
  typed: string;
  ids: Uint32Array | null;
  row: number | null;
  status: string;
}

const nothing: Found = { typed: '', ids: null, row: null, status: '' };

/**
 * Scrolls the list to what is typed, letter by letter: a year or a month where it goes by dates, else the beginning of a
 * title or of an author's name. Enter stays there, Esc goes back.
 */
export function JumpField() {
  const { bridge, layout, list, scroll, selection } = useWindow();
  const { ids, shown, total } = useStore(list);
  const sort = shown === null ? null : keyedOrderOf(shown);
  const isWhole = total !== null;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found>(nothing);
  const [stays, setStays] = useState(false);
  const [start] = useState(() => scroll.offset());
  const input = useRef<HTMLInputElement>(null);
  const isCurrent = found.typed === typed && found.ids === ids;

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    let isWanted = true;
    const tell = (status: string, row: number | null): void => {
      if (isWanted) setFound({ typed, ids, row, status });
    };
    const look = async (): Promise<void> => {
      const target = sort === null ? null : targetOf(sort, typed);
      if (sort === null || target === null) {
        tell(typed === '' && sort !== null ? '' : hintOf(sort), null);
        return;
      }
      const row = await findRow(bridge, ids, sort, target);
      if (isWanted) scroll.showFirst(row);
      tell(`${(row + 1).toLocaleString('en')} of ${ids.length.toLocaleString('en')}`, row);
    };
    look().catch((error: unknown) => tell(messageOf(error), null));
    return () => void (isWanted = false);
  }, [bridge, ids, scroll, sort, typed]);
  useEffect(() => {
    // Further rows of the list, or of what was typed last, may still be on their way.
    if (!stays || !isWhole || !isCurrent) return;
    layout.close();
    focusRegion('list');
    const id = found.row === null ? undefined : ids[found.row];
    if (id !== undefined) selection.moveTo(id, 'replace', ids);
  }, [found, ids, isCurrent, isWhole, layout, selection, stays]);

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      scroll.scrollTo(start);
      layout.close();
      focusRegion('list');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      setStays(true);
    }
  };
  const left = (): void => {
    // Another window may have the keys for a while.
    if (document.hasFocus()) layout.close();
  };

  const pane = listPane();
  if (pane === null) return null;
  return createPortal(
    <div role="dialog" aria-label="Jump" className={styles['jump']}>
      <label className={styles['line']}>
        <span>Jump to</span>
        <input
          ref={input}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholderOf(sort)}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setStays(false);
          }}
          onKeyDown={pressed}
          onBlur={left}
        />
      </label>
      <p className={styles['status']} role="status">
        {found.status}
      </p>
    </div>,
    pane,
  );
}

function placeholderOf(sort: KeyedSort | null): string {
  if (sort === null) return '';
  if (isDateOrder(sort)) return '2024 or 2024-05';
  return sort === 'title' ? 'first letters of a title' : 'first letters of a family name';
}

/** What to do where nothing can be jumped to. */
function hintOf(sort: KeyedSort | null): string {
  if (sort === null) return 'This order has neither letters nor dates: choose another one to jump.';
  return isDateOrder(sort) ? 'Type a year, such as 2024, or a month, such as 2024-05.' : 'Type a letter.';
}
