import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import { sorts, type Sort } from '../../../shared/paper.ts';
import { listPane } from '../../keyboard/regions.ts';
import { useWindow } from '../../state/window-context.ts';
import menuStyles from '../../ui/menu.module.css';
import styles from './list-bar.module.css';
import { sortTitle } from './sort-titles.ts';

/** The order of the list. "Your order" is only there for Up next, "Relevance" only while there is a search. */
export function SortMenu({ opensAtOnce }: { opensAtOnce: boolean }) {
  const { list } = useWindow();
  const { view, search, sort } = useStore(list, (state) => state.query);
  const offered = sorts.filter((candidate) => {
    if (candidate === 'queue') return view.kind === 'queue';
    return candidate !== 'relevance' || candidate === sort || search.trim() !== '';
  });
  return (
    <Menu.Root defaultOpen={opensAtOnce}>
      <Menu.Trigger className={styles['sort']}>{sortTitle(sort)}</Menu.Trigger>
      <Menu.Portal container={listPane()}>
        <Menu.Positioner align="end" sideOffset={4} className={menuStyles['positioner']}>
          <Menu.Popup className={menuStyles['popup']} aria-label="Sort by">
            <Menu.RadioGroup value={sort} onValueChange={(value: Sort) => list.setSort(value)}>
              {offered.map((candidate) => (
                <Menu.RadioItem key={candidate} value={candidate} closeOnClick className={menuStyles['item']}>
                  <span className={menuStyles['check']}>
                    <Menu.RadioItemIndicator>
                      <Check size={14} aria-hidden />
                    </Menu.RadioItemIndicator>
                  </span>
                  {sortTitle(candidate)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
