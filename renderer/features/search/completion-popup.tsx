import { type KeyboardEvent, type MouseEvent, useEffect } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { markTyped } from '../../../shared/name-words.ts';
import styles from './completion-popup.module.css';
import type { Offer } from './offers.ts';
import { keyOf, type Popup } from './popup.ts';
import { offerId, popupId } from './popup-ids.ts';

interface CompletionPopupProps {
  popup: StoreApi<Popup>;
  onTake(offer: Offer): void;
  /** As in the box, for who reads the page by ear and goes into the popup. */
  onKeyDown(event: KeyboardEvent): void;
}

/** What can be chosen, under the search box, which keeps the focus. */
export function CompletionPopup({ popup, onTake, onKeyDown }: CompletionPopupProps) {
  const { offers, at, typed } = useStore(popup);
  useEffect(() => {
    if (at !== null) document.getElementById(offerId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (offers.length === 0) return null;

  const clicked = ({ target }: MouseEvent): void => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-offer]') : null;
    const offer = line === null ? undefined : offers[Number(line.dataset['offer'])];
    if (offer !== undefined) onTake(offer);
  };

  return (
    <div
      id={popupId}
      className={styles['popup']}
      role="listbox"
      aria-label={offers[0]?.kind === 'recent' ? 'Recent searches' : 'Completions'}
      tabIndex={-1}
      // The box keeps the focus, and with it the popup.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={clicked}
      onKeyDown={onKeyDown}
    >
      {offers.map((offer, index) => (
        <div
          key={keyOf(offer)}
          id={offerId(index)}
          className={styles['offer']}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          data-offer={index}
          data-kind={offer.kind}
        >
          <OfferLine offer={offer} typed={typed} />
        </div>
      ))}
    </div>
  );
}

function OfferLine({ offer, typed }: { offer: Offer; typed: string }) {
  switch (offer.kind) {
    case 'field':
      return (
        <>
          <Name text={`${offer.name}:`} typed={typed} />
          <span className={styles['explanation']}>{offer.explanation}</span>
        </>
      );
    case 'value':
      return (
        <>
          <Name text={offer.shown} typed={typed} />
          <span className={styles['kind']}>{offer.field}</span>
          {offer.explanation !== '' && <span className={styles['explanation']}>{offer.explanation}</span>}
          {offer.papers !== null && (
            <span className={styles['papers']}>
              {offer.isExact ? '' : '≤ '}
              {offer.papers.toLocaleString('en')}
              <span className="visually-hidden">{offer.papers === 1 ? ' paper' : ' papers'}</span>
            </span>
          )}
        </>
      );
    case 'recent':
      return (
        <>
          <Name text={offer.search} typed="" />
          <span className={styles['kind']}>recent</span>
        </>
      );
    case 'clear-recent':
      return <span className={styles['explanation']}>Clear recent searches</span>;
  }
}

function Name({ text, typed }: { text: string; typed: string }) {
  return (
    <span className={styles['name']} dir="auto" title={text}>
      {markTyped(text, typed).map((piece, index) =>
        piece.isTyped ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
      )}
    </span>
  );
}
