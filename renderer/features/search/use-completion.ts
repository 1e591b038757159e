import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useWindow } from '../../state/window-context.ts';
import { afterFirstRows } from '../paper-list/use-first-rows.ts';
import type { Completion, Taken } from './completion.ts';
import type { Offer } from './offers.ts';
import type { Popup, Press } from './popup.ts';

/** Fetches the popup's component. */
export const loadPopup = () => import('./completion-popup.tsx');

/** The completion of a search box; all of it but this comes after the first rows. */
export interface BoxCompletion {
  popup: StoreApi<Popup>;
  /** The text of the box has just been typed, and the list has been asked. */
  typed(): void;
  /** The box was gone into. */
  entered(): void;
  /** Takes a key, if it is the popup's. */
  pressed(press: Omit<Press, 'isAtEnd'>): boolean;
  took(offer: Offer): void;
  close(): void;
}

/** Ties the completion to the text and the caret of an input. */
export function useCompletion(input: RefObject<HTMLInputElement | null>, search: string): BoxCompletion {
  const { bridge, list, preferences, searches, searchCounts } = useWindow();
  const [popup] = useState(() => createStore<Popup>(() => ({ offers: [], at: null, typed: '' })));
  const completion = useRef<Completion | null>(null);
  const caret = useRef<number | null>(null);
  const hasTyped = useRef(false);

  useEffect(() => {
    let isHere = true;
    void afterFirstRows
      .then(() => Promise.all([import('./completion.ts'), loadPopup()]))
      .then(([{ createCompletion }]) => {
        if (!isHere) return;
        const afterPaint = (go: () => void): void => void requestAnimationFrame(() => setTimeout(go));
        completion.current = createCompletion({ bridge, list, preferences, searches, searchCounts, popup, afterPaint });
        // Somebody was quicker than this code.
        if (input.current === null || document.activeElement !== input.current) return;
        const { value, selectionEnd } = input.current;
        if (value === '') completion.current.entered();
        else if (hasTyped.current) completion.current.typed(value, selectionEnd ?? value.length);
      });
    return () => {
      isHere = false;
      completion.current?.close();
      completion.current = null;
    };
  }, [bridge, input, list, preferences, popup, searches, searchCounts]);

  // The text is in the box by now.
  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [input, search]);

  const apply = (taken: Taken): void => {
    if (taken === 'done') return;
    const { text } = taken;
    caret.current = text.caret;
    list.setSearch(text.text);
    if (taken.goesOn) completion.current?.typed(text.text, text.caret);
  };
  const place = (): { text: string; caret: number; isAtEnd: boolean } => {
    const { value = '', selectionStart, selectionEnd } = input.current ?? {};
    const at = selectionEnd ?? value.length;
    return { text: value, caret: at, isAtEnd: selectionStart === at && at === value.length };
  };

  return {
    popup,
    typed() {
      const { text, caret: at } = place();
      hasTyped.current = true;
      completion.current?.typed(text, at);
    },
    entered() {
      if (place().text === '') completion.current?.entered();
    },
    pressed(press) {
      const { text, caret: at, isAtEnd } = place();
      const taken = completion.current?.pressed({ ...press, isAtEnd }, text, at) ?? null;
      if (taken !== null) apply(taken);
      return taken !== null;
    },
    took(offer) {
      const { text, caret: at } = place();
      const taken = completion.current?.took(offer, text, at);
      if (taken !== undefined) apply(taken);
    },
    close: () => completion.current?.close(),
  };
}
