import { Popover } from '@base-ui/react/popover';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { guessedName, searchToSave } from '../../../shared/search-to-save.ts';
import { messageOf } from '../../bridge.ts';
import { listElement, listPane } from '../../keyboard/regions.ts';
import { foldersOf, type SearchActions } from '../../state/search-actions.ts';
import type { SearchForm } from '../../state/searches-store.ts';
import { useWindow } from '../../state/window-context.ts';
import styles from './search-form.module.css';

interface Asked {
  title: string;
  /** What the form begins with; null: it is not asked for. */
  name: string | null;
  folder: string | null;
  submit(actions: SearchActions, name: string, folder: string): Promise<void>;
}

function asked(form: SearchForm, query: string): Asked {
  switch (form.ask) {
    case 'save':
      return {
        title: 'Save this search',
        name: guessedName(query),
        folder: '',
        submit: (actions, name, folder) => actions.save(name, folder),
      };
    case 'name':
      return {
        title: 'Rename the search',
        name: form.search.name,
        folder: null,
        submit: (actions, name) => actions.rename(form.search.id, name),
      };
    case 'folder':
      return {
        title: `Folder of “${form.search.name}”`,
        name: null,
        folder: form.search.folder,
        submit: (actions, _, folder) => actions.changeFolder(form.search.id, folder),
      };
    case 'folder-name':
      return {
        title: 'Rename the folder',
        name: form.folder,
        folder: null,
        submit: (actions, name) => actions.renameFolder(form.folder, name),
      };
  }
}

/** What the form is about, on screen. */
function anchorOf(form: SearchForm): HTMLElement | null {
  const name =
    form.ask === 'save'
      ? '[data-region="search"]'
      : form.ask === 'folder-name'
        ? `[data-folder="${CSS.escape(form.folder)}"]`
        : `[data-search-id="${form.search.id}"]`;
  return document.querySelector<HTMLElement>(name);
}

/** Asks for the name of a search or a folder, and the folder that it goes to. */
export function SearchFormPopover() {
  const { layout, list, searches, searchActions } = useWindow();
  const form = useStore(searches, (state) => state.form);
  const known = useStore(searches, (state) => state.searches);
  const changedId = useStore(searches, (state) => state.changedId);
  const [saving] = useState(() => searchToSave(list.getState().query));
  const ask = asked(form, saving?.query ?? '');
  const [name, setName] = useState(ask.name ?? '');
  const [folder, setFolder] = useState(ask.folder ?? '');
  const [refused, setRefused] = useState<string | null>(null);
  const [before] = useState(() => document.activeElement);
  const [anchor] = useState(() => anchorOf(form));
  const first = useRef<HTMLInputElement>(null);
  const [foldersId, refusedId] = [useId(), useId()];
  const changed = form.ask === 'save' ? known.find(({ id }) => id === changedId) : undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.submit(searchActions, name, folder).then(layout.close, (error: unknown) => {
      setRefused(messageOf(error));
      first.current?.focus();
    });
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // The sidebar, where it lies over the panes, stays.
    event.stopPropagation();
    layout.close();
  };
  const field = { autoComplete: 'off', spellCheck: false, maxLength: 1_000 };
  const fault = refused === null ? {} : { 'aria-invalid': true, 'aria-describedby': refusedId };

  return (
    <Popover.Root open onOpenChange={(open) => !open && layout.close()}>
      <Popover.Portal container={anchor?.closest('nav') ?? listPane()}>
        <Popover.Positioner anchor={anchor} align="start" sideOffset={6} className={styles['positioner']}>
          <Popover.Popup
            className={styles['popup']}
            initialFocus={first}
            finalFocus={() => (before instanceof HTMLElement && before.isConnected ? before : listElement())}
            onKeyDown={pressed}
          >
            <Popover.Title className={styles['title']}>{ask.title}</Popover.Title>
            <form className={styles['form']} onSubmit={submit}>
              {ask.name !== null && (
                <label>
                  Name
                  <input
                    ref={first}
                    value={name}
                    onFocus={(event) => event.currentTarget.select()}
                    onChange={(event) => setName(event.currentTarget.value)}
                    {...field}
                    {...fault}
                  />
                </label>
              )}
              {ask.folder !== null && (
                <label>
                  Folder
                  <input
                    ref={ask.name === null ? first : undefined}
                    value={folder}
                    placeholder="None, or any name"
                    list={foldersId}
                    onChange={(event) => setFolder(event.currentTarget.value)}
                    {...field}
                    {...(ask.name === null ? fault : {})}
                  />
                  <datalist id={foldersId}>
                    {foldersOf(known).map((one) => (
                      <option key={one} value={one}>
                        {one}
                      </option>
                    ))}
                  </datalist>
                </label>
              )}
              {form.ask === 'save' && saving !== null && (
                <p className={styles['note']}>
                  <code>{saving.query}</code>
                  {!saving.saysView && ' The saved search looks through all papers, not only through this list.'}
                </p>
              )}
              <p id={refusedId} className={styles['refused']} role="alert">
                {refused}
              </p>
              <div className={styles['buttons']}>
                {changed !== undefined && (
                  <button
                    type="button"
                    title={changed.query}
                    onClick={() => void searchActions.update(changed).then(layout.close)}
                  >
                    Update “{changed.name}”
                  </button>
                )}
                <button type="submit" className={styles['main']}>
                  {changed === undefined ? 'Save' : 'Save as new'}
                </button>
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
