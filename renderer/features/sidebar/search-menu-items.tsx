import { Menu } from '@base-ui/react/menu';
import { useStore } from 'zustand';
import { searchToSave } from '../../../shared/search-to-save.ts';
import { askInForm } from '../../state/search-actions.ts';
import type { SearchForm } from '../../state/searches-store.ts';
import { useWindow } from '../../state/window-context.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import menuStyles from '../../ui/menu.module.css';
import { PlacedMenu } from '../../ui/placed-menu.tsx';
import type { SearchMenuProps } from './search-menu.tsx';

/** What can be done with a saved search, or with a folder of them. */
export function SearchMenuItems({ of: { about, line, place }, onClose }: SearchMenuProps) {
  const parts = useWindow();
  const { list, searchActions } = parts;
  const current = useStore(list, (state) => searchToSave(state.query)?.query ?? null);

  // The menu gives the focus back as it goes; the form takes it after that.
  const ask = (form: SearchForm) => (): void =>
    void requestAnimationFrame(() => requestAnimationFrame(() => askInForm(parts, form)));
  const item = (title: string, act: () => void, keys: string | null = null, isOff = false) => (
    <Menu.Item className={menuStyles['item']} onClick={act} disabled={isOff}>
      {title}
      <KeyCaps keys={keys} />
    </Menu.Item>
  );
  const separator = <Menu.Separator className={menuStyles['separator']} />;

  return (
    <PlacedMenu
      label={typeof about === 'string' ? 'Folder' : 'Saved search'}
      place={place}
      container={line.closest('nav')}
      finalFocus={() => line}
      onClose={onClose}
    >
      {typeof about === 'string' ? (
        <>
          {item('Rename the folder', ask({ ask: 'folder-name', folder: about }), 'F2')}
          {item('Take its searches out', () => void searchActions.dissolve(about))}
        </>
      ) : (
        <>
          {item('Rename', ask({ ask: 'name', search: about }), 'F2')}
          {item('Change folder', ask({ ask: 'folder', search: about }))}
          {item(
            'Update to the current search',
            () => void searchActions.update(about),
            null,
            current === null || current === about.query,
          )}
          {separator}
          {item('Delete', () => void searchActions.delete(about.id), 'Delete')}
        </>
      )}
    </PlacedMenu>
  );
}
