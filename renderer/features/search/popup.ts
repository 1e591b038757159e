import type { Offer } from './offers.ts';

/** What stands under the search box. */
export interface Popup {
  /** What can be chosen; without any the popup is closed. */
  offers: readonly Offer[];
  /** Which of them the arrows went to; null: none, and Enter goes to the list as ever. */
  at: number | null;
  /** What was typed of it. */
  typed: string;
}

export const closedPopup: Popup = { offers: [], at: null, typed: '' };

/** A key in the search box. */
export interface Press {
  key: string;
  /** Ctrl, Alt, Meta or Shift. */
  hasModifier: boolean;
  /** The caret is at the end of the text, with nothing selected. */
  isAtEnd: boolean;
}

/** What a key does to the popup. */
export type Move =
  | { does: 'go'; at: number | null }
  | { does: 'take'; offer: Offer }
  /** Forgets one search of before. */
  | { does: 'forget'; offer: Offer }
  | { does: 'close' };

/**
 * What a key does while a popup is open; null: it is not the popup's. The arrows go round through the text itself, where
 * nothing is chosen, so that Enter takes only what they went to. Tab, and Right at the end of the text, take the first
 * offer too, but not a search of before, which nobody has begun to type.
 */
export function pressInPopup(
  { offers, at }: Pick<Popup, 'offers' | 'at'>,
  { key, hasModifier, isAtEnd }: Press,
): Move | null {
  if (offers.length === 0 || hasModifier) return null;
  const chosen = at === null ? undefined : offers[at];
  const [first] = offers;
  switch (key) {
    case 'ArrowDown':
      return { does: 'go', at: at === null ? 0 : at + 1 < offers.length ? at + 1 : null };
    case 'ArrowUp':
      return { does: 'go', at: at === null ? offers.length - 1 : at > 0 ? at - 1 : null };
    case 'Enter':
      return chosen === undefined ? null : { does: 'take', offer: chosen };
    case 'ArrowRight':
    case 'Tab': {
      if (key === 'ArrowRight' && !isAtEnd) return null;
      const offer = chosen ?? (first?.kind === 'field' || first?.kind === 'value' ? first : undefined);
      return offer === undefined ? null : { does: 'take', offer };
    }
    case 'Delete':
    case 'Backspace':
      return chosen?.kind === 'recent' ? { does: 'forget', offer: chosen } : null;
    case 'Escape':
      return { does: 'close' };
    default:
      return null;
  }
}

/** The popup with newer offers: the arrows stay on the one that they went to, if it is still there. */
export function withOffers({ offers, at }: Popup, newer: readonly Offer[], typed: string): Popup {
  const chosen = at === null ? undefined : offers[at];
  const found = chosen === undefined ? -1 : newer.findIndex((offer) => isSame(offer, chosen));
  return { offers: newer, at: found < 0 ? null : found, typed };
}

function isSame(one: Offer, other: Offer): boolean {
  return keyOf(one) === keyOf(other);
}

/** What tells an offer from all others under the box. */
export function keyOf(offer: Offer): string {
  switch (offer.kind) {
    case 'field':
      return `field ${offer.name}`;
    case 'value':
      return `${offer.field}:${offer.value}`;
    case 'recent':
      return `recent ${offer.search}`;
    case 'clear-recent':
      return 'clear';
  }
}
