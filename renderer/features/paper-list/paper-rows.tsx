import { useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import type { PaperId } from '../../../shared/paper.ts';
import { parseQuery } from '../../../shared/query-parse.ts';
import { markedTerms } from '../../../shared/match-terms.ts';
import { showReader } from '../../state/panes.ts';
import { spaceOf } from '../../state/scroll-range.ts';
import { useWindow } from '../../state/window-context.ts';
import { DragPreview, InsertionLine } from './drag-preview.tsx';
import styles from './paper-list.module.css';
import { createRowDrag } from './row-drag.ts';
import { rowHeightOf } from './row-heights.ts';
import { RowMenu, type MenuPlace } from './row-menu-lazy.tsx';
import { Row, rowElementId } from './row.tsx';
import { ScrollMarks, useIsMarked } from './scroll-marks-lazy.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useRowMarker } from './use-row-marker.ts';
import { useRowWindow } from './use-row-window.ts';
import { useScrolling } from './use-scrolling.ts';

/** The rows of the list: a listbox whose focus stays on it, with the paper at the cursor as its active descendant. */
export function PaperRows() {
  const parts = useWindow();
  const { actions, list, preferences, rows, selection, snippets } = parts;
  const { ids, listing, shown, total } = useStore(list);
  const search = useMemo(() => searchForWords(shown?.search ?? ''), [shown]);
  const marker = useRowMarker(search);
  const { selected, cursor } = useStore(selection);
  const density = useStore(preferences, (state) => state.density);
  const rowHeight = useStore(preferences, (state) => rowHeightOf(state.density, state.textSize, search !== ''));
  const scroller = useRef<HTMLDivElement>(null);
  const { start, end, shift } = useRowWindow(scroller, ids.length);
  const [drag] = useState(() => createRowDrag(parts));
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const isMarked = useIsMarked(shown, ids.length, total);
  const onKeyDown = useListKeys(scroller, rowHeight);
  useScrolling({ ids, listing, isWhole: total !== null, cursor, rowHeight });

  const drawn = useMemo(() => [...ids.subarray(start, end)], [ids, start, end]);
  useEffect(() => rows.want(drawn), [rows, drawn]);
  useEffect(() => snippets.want(search, drawn), [snippets, search, drawn]);
  useLayoutEffect(() => {
    // The list comes back after an empty one, or is there for the first time: the keys belong to it.
    if (document.activeElement === document.body) scroller.current?.focus();
  }, []);

  const press = (event: PointerEvent<HTMLElement>): void => {
    const id = paperAt(event);
    if (id === null || event.button !== 0 || isStar(event)) return;
    if (event.shiftKey) selection.moveTo(id, 'extend', ids);
    else if (event.ctrlKey || event.metaKey) selection.moveTo(id, 'toggle', ids);
    else if (!selected.has(id)) selection.moveTo(id, 'replace', ids);
    if (scroller.current !== null) drag.press(event.nativeEvent, id, scroller.current, rowHeight);
  };
  const click = (event: MouseEvent<HTMLElement>): void => {
    const id = paperAt(event);
    if (id === null) return;
    if (isStar(event)) void actions.toggle('starred', [id]);
    else if (!event.shiftKey && !event.ctrlKey && !event.metaKey) selection.moveTo(id, 'replace', ids);
  };
  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    const id = paperAt(event);
    if (id !== null && !selected.has(id)) selection.moveTo(id, 'replace', ids);
    const row = cursor === null ? null : document.getElementById(rowElementId(cursor));
    // A key opens the menu at the row, the mouse where it is.
    const box = id === null ? row?.getBoundingClientRect() : undefined;
    if (id === null && box === undefined) return;
    setMenu({
      x: box === undefined ? event.clientX : box.left + 24,
      y: box === undefined ? event.clientY : box.bottom,
    });
  };

  const isDrawn = cursor !== null && drawn.includes(cursor);
  return (
    <div className={styles['list']}>
      <div
        ref={scroller}
        className={styles['rows']}
        role="listbox"
        tabIndex={0}
        aria-label="Papers"
        aria-multiselectable="true"
        aria-activedescendant={isDrawn ? rowElementId(cursor) : undefined}
        data-region="list"
        data-density={density}
        data-marked={isMarked || undefined}
        onKeyDown={onKeyDown}
        onPointerDown={press}
        onClick={click}
        onDoubleClick={() => showReader(parts)}
        onContextMenu={openMenu}
      >
        <div className={styles['space']} role="presentation" style={{ height: spaceOf(ids.length * rowHeight) }}>
          {drawn.map((id, offset) => (
            <Row
              key={id}
              id={id}
              index={start + offset}
              count={ids.length}
              top={(start + offset) * rowHeight + shift}
              height={rowHeight}
              isSelected={selected.has(id)}
              isActive={id === cursor}
              search={search}
              marker={marker}
            />
          ))}
          <InsertionLine drag={drag} rowHeight={rowHeight} shift={shift} />
        </div>
      </div>
      {isMarked && <ScrollMarks scroller={scroller} />}
      <DragPreview drag={drag} />
      {menu !== null && <RowMenu place={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** A search that has words to mark; empty where it only filters. */
function searchForWords(search: string): string {
  return markedTerms(parseQuery(search).query).length === 0 ? '' : search;
}

function paperAt({ target }: { target: EventTarget }): PaperId | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-paper]') : null;
  return row === null ? null : Number(row.dataset['paper']);
}

function isStar({ target }: { target: EventTarget }): boolean {
  return target instanceof Element && target.closest('[data-star]') !== null;
}
