import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useStore } from 'zustand';
import { commands, searchCommands, type CommandId } from '../../../shared/commands.ts';
import type { PaperRow } from '../../../shared/paper.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import { plainText } from '../../../shared/tex.ts';
import { goToPaper } from '../../state/open-paper.ts';
import { showList, showReaderWith } from '../../state/panes.ts';
import { useWindow } from '../../state/window-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyCaps } from '../../ui/key-caps.tsx';
import { TexText } from '../../ui/tex-text.tsx';
import { rowAuthors } from '../paper-list/row-text.ts';
import { matchCommands, matchSearches } from './palette-matches.ts';
import styles from './palette.module.css';
import { useFoundPapers } from './use-found-papers.ts';

type Offer =
  | { kind: 'command'; id: CommandId }
  | { kind: 'search'; search: SavedSearch; at: number }
  | { kind: 'paper'; row: PaperRow };

/** Finds commands, saved searches and papers by typing. */
export function Palette() {
  const parts = useWindow();
  const { layout, run, searches } = parts;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const saved = useStore(searches, (state) => state.searches);
  const papers = useFoundPapers(typed);
  const offers = useMemo<Offer[]>(
    () => [
      ...matchCommands(typed).map((id): Offer => ({ kind: 'command', id })),
      ...matchSearches(saved, typed).map((search): Offer => ({ kind: 'search', search, at: saved.indexOf(search) })),
      ...papers.map((row): Offer => ({ kind: 'paper', row })),
    ],
    [typed, saved, papers],
  );
  const at = Math.min(active, offers.length - 1);
  const current = offers[at];
  useEffect(() => {
    document.getElementById(offerId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = (offer: Offer): void => {
    layout.close();
    // The dialog gives the focus back first; the command may then move it.
    requestAnimationFrame(() => {
      if (offer.kind === 'command') {
        run(offer.id);
        return;
      }
      if (offer.kind === 'search') {
        searches.open(offer.search);
        showList(parts);
        return;
      }
      goToPaper(parts, offer.row.id);
      showReaderWith(parts, offer.row.id);
    });
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || offers.length === 0) return;
    if (event.key === 'ArrowDown') setActive((at + 1) % offers.length);
    else if (event.key === 'ArrowUp') setActive((at + offers.length - 1) % offers.length);
    else if (event.key === 'Enter' && current !== undefined) choose(current);
    else return;
    event.preventDefault();
  };

  const clicked = ({ target }: MouseEvent): void => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-offer]') : null;
    const offer = line === null ? undefined : offers[Number(line.dataset['offer'])];
    if (offer !== undefined) choose(offer);
  };

  const firstPaper = offers.findIndex(({ kind }) => kind === 'paper');
  return (
    <Dialog title="Command palette" hidesTitle size="wide" place="top" initialFocus={input}>
      <input
        ref={input}
        className={styles['input']}
        type="text"
        role="combobox"
        aria-label="Commands and papers"
        placeholder="A command, or words of a paper"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls="palette-offers"
        aria-activedescendant={current === undefined ? undefined : offerId(at)}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={pressed}
      />
      <div
        id="palette-offers"
        role="listbox"
        aria-label="Offers"
        className={styles['offers']}
        tabIndex={-1}
        onKeyDown={pressed}
        onClick={clicked}
      >
        {offers.map((offer, index) => (
          <div
            key={keyOf(offer)}
            id={offerId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles['offer']}
            data-first-paper={index === firstPaper || undefined}
            onPointerMove={() => setActive(index)}
            data-offer={index}
            onPointerDown={(event) => event.preventDefault()}
          >
            <OfferLine offer={offer} />
          </div>
        ))}
      </div>
      {offers.length === 0 && <p className={styles['nothing']}>No command and no paper matches “{typed.trim()}”</p>}
    </Dialog>
  );
}

function offerId(index: number): string {
  return `palette-offer-${index}`;
}

function keyOf(offer: Offer): string {
  if (offer.kind === 'command') return offer.id;
  return offer.kind === 'search' ? `search-${offer.search.id}` : `paper-${offer.row.id}`;
}

function OfferLine({ offer }: { offer: Offer }) {
  if (offer.kind === 'command') return <CommandOffer id={offer.id} />;
  return offer.kind === 'search' ? <SearchOffer {...offer} /> : <PaperOffer row={offer.row} />;
}

function SearchOffer({ search: { name, query }, at }: { search: SavedSearch; at: number }) {
  const command = searchCommands[at];
  return (
    <>
      <span className={styles['title']} title={query}>
        Go to {name}
      </span>
      <KeyCaps keys={command === undefined ? null : commands[command].keys[0]} />
    </>
  );
}

function CommandOffer({ id }: { id: CommandId }) {
  return (
    <>
      {commands[id].title}
      <KeyCaps keys={commands[id].keys[0] ?? null} />
    </>
  );
}

function PaperOffer({ row }: { row: PaperRow }) {
  return (
    <>
      <span className={styles['title']} title={plainText(row.title)}>
        <TexText text={row.title} />
      </span>
      <span className={styles['authors']}>{rowAuthors(row)}</span>
    </>
  );
}
