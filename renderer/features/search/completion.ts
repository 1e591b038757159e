import type { StoreApi } from 'zustand/vanilla';
import type { CompletedValues, ValueField } from '../../../shared/completion.ts';
import {
  applyCompletion,
  completionAt,
  type CompletedText,
  type CompletionContext,
} from '../../../shared/query-completion.ts';
import type { Bridge } from '../../bridge.ts';
import type { ListStore } from '../../state/list-store.ts';
import type { PreferencesStore } from '../../state/preferences-store.ts';
import { withoutSearch } from '../../state/recent-searches.ts';
import type { SearchCountsStore } from '../../state/search-counts-store.ts';
import type { SearchesStore } from '../../state/searches-store.ts';
import { createListOffers } from './list-offers.ts';
import { fieldsToAsk, narrowed, type Offer, offersFor, recentOffers } from './offers.ts';
import { closedPopup, type Popup, type Press, pressInPopup, withOffers } from './popup.ts';

/** What fills and empties the popup under the search box. */
export interface Completion {
  /** The user typed; the list has been asked for this text already. */
  typed(text: string, caret: number): void;
  /** The empty box was gone into. */
  entered(): void;
  /** Takes a key, if it is the popup's: what comes of it, or null. */
  pressed(press: Press, text: string, caret: number): Taken | null;
  /** Takes what was clicked. */
  took(offer: Offer, text: string, caret: number): Taken;
  close(): void;
}

/** What came of a key or a click: the text to search for now, or only a change of the popup. */
export type Taken = { text: CompletedText; goesOn: boolean } | 'done';

/** What it works with. */
export interface CompletionParts {
  bridge: Pick<Bridge, 'completeValues'>;
  list: Pick<ListStore, 'getState' | 'subscribe'>;
  preferences: Pick<PreferencesStore, 'getState' | 'change'>;
  searches: Pick<SearchesStore, 'getState'>;
  searchCounts: Pick<SearchCountsStore, 'getState'>;
  popup: Pick<StoreApi<Popup>, 'getState' | 'setState'>;
  /** Calls back when what is on screen now has been painted. */
  afterPaint(go: () => void): void;
}

/** No name begins with a longer text, in UTF-16 units. */
const longestTyped = 200;
/** In a longer search, which was pasted, nothing is completed: to take it apart would hold up its rows. */
const longestSearch = 10_000;

/** The completion of one search box. What it asks of the library waits until the rows for the same text are on screen. */
export function createCompletion({
  bridge,
  list,
  preferences,
  searches,
  searchCounts,
  popup,
  afterPaint,
}: CompletionParts): Completion {
  const listOffers = createListOffers(searches, searchCounts);
  /** Grows with each key, so that what was begun for an older one is dropped. */
  let turn = 0;
  let stopWaiting: () => void = () => undefined;

  const begin = (): number => {
    stopWaiting();
    stopWaiting = () => undefined;
    return (turn += 1);
  };
  const close = (): void => {
    begin();
    if (popup.getState().offers.length > 0) popup.setState(closedPopup);
  };

  const ask = async (context: CompletionContext, ofTurn: number): Promise<void> => {
    const { typed } = context;
    const answers = await Promise.all(
      fieldsToAsk(context).map(async (field): Promise<[ValueField, CompletedValues]> => [
        field,
        await bridge.completeValues({ field, typed: typed.slice(0, longestTyped) }),
      ]),
    ).catch(() => []);
    if (turn !== ofTurn) return;
    const lists = context.kind === 'value' && context.field === 'list' ? listOffers(typed) : [];
    popup.setState(withOffers(popup.getState(), offersFor(context, Object.fromEntries(answers), lists), typed));
  };

  const whenRowsAreDrawn = (go: () => void): void => {
    const { query } = list.getState();
    const draw = (): void => afterPaint(go);
    if (list.getState().shown === query) {
      draw();
      return;
    }
    stopWaiting = list.subscribe(({ shown }) => {
      if (shown !== query) return;
      stopWaiting();
      draw();
    });
  };

  const typed = (text: string, caret: number): void => {
    const context = text.length > longestSearch ? null : completionAt(text, caret);
    if (context === null) {
      close();
      return;
    }
    const ofTurn = begin();
    const left = narrowed(popup.getState().offers, context);
    popup.setState(withOffers(popup.getState(), left, context.typed));
    whenRowsAreDrawn(() => {
      if (turn === ofTurn) void ask(context, ofTurn);
    });
  };

  const took = (offer: Offer, text: string, caret: number): Taken => {
    if (offer.kind === 'clear-recent') {
      close();
      void preferences.change({ recentSearches: [] });
      return 'done';
    }
    if (offer.kind === 'recent') {
      close();
      return { text: { text: offer.search, caret: offer.search.length }, goesOn: false };
    }
    const context = completionAt(text, caret);
    close();
    if (context === null) return 'done';
    if (offer.kind === 'field') return { text: applyCompletion(text, context, offer.name), goesOn: true };
    return { text: applyCompletion(text, context, offer.value, offer.field), goesOn: false };
  };

  return {
    typed,
    entered() {
      begin();
      popup.setState({ ...closedPopup, offers: recentOffers(preferences.getState().recentSearches) });
    },
    pressed(press, text, caret) {
      const move = pressInPopup(popup.getState(), press);
      if (move === null) return null;
      if (move.does === 'take') return took(move.offer, text, caret);
      if (move.does === 'go') popup.setState({ at: move.at });
      else if (move.does === 'close') close();
      else if (move.offer.kind === 'recent') {
        const left = withoutSearch(preferences.getState().recentSearches, move.offer.search);
        const { at } = popup.getState();
        const offers = recentOffers(left);
        popup.setState({ offers, at: offers.length === 0 || at === null ? null : Math.min(at, offers.length - 1) });
        void preferences.change({ recentSearches: left });
      }
      return 'done';
    },
    took,
    close,
  };
}
