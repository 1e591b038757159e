import { Menu } from '@base-ui/react/menu';
import { useStore } from 'zustand';
import { commands, type CommandId } from '../../../shared/commands.ts';
import { hasMark, withPending } from '../../state/marks-store.ts';
import { paperSetOf } from '../../state/paper-set.ts';
import { listElement, listPane } from '../../keyboard/regions.ts';
import { useWindow } from '../../state/window-context.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import menuStyles from '../../ui/menu.module.css';
import { PlacedMenu } from '../../ui/placed-menu.tsx';

export interface RowMenuProps {
  place: { x: number; y: number };
  onClose(): void;
}

const takesFocus: ReadonlySet<CommandId> = new Set(['edit-note', 'edit-tags']);

/** What can be done with the selected papers. */
export function RowMenu({ place, onClose }: RowMenuProps) {
  const { list, marks, rows, run, selection } = useWindow();
  const isTrash = useStore(list, (state) => state.shown?.view.kind === 'trash');
  const pending = useStore(marks, (state) => state.pending);
  useStore(rows, (state) => state.revision);
  const papers = rows.among(paperSetOf(selection.targets()));
  const all = (mark: 'read' | 'starred' | 'queued'): boolean =>
    papers.length > 0 && papers.every((paper) => hasMark(withPending(paper, pending), mark));

  const choose = (id: CommandId): void => {
    // The menu gives the focus back to the list as it goes; a note or a dialog takes it after that.
    if (takesFocus.has(id)) requestAnimationFrame(() => requestAnimationFrame(() => run(id)));
    else run(id);
  };

  const item = (id: CommandId, title: string) => (
    <Menu.Item key={id} className={menuStyles['item']} onClick={() => choose(id)}>
      {title}
      <KeyCaps keys={commands[id].keys[0] ?? null} />
    </Menu.Item>
  );
  const separator = <Menu.Separator className={menuStyles['separator']} />;

  return (
    <PlacedMenu label="Paper" place={place} container={listPane()} finalFocus={listElement} onClose={onClose}>
      {item('toggle-read', all('read') ? 'Mark unread' : 'Mark read')}
      {item('toggle-star', all('starred') ? 'Unstar' : 'Star')}
      {item('toggle-queue', all('queued') ? 'Take from Up next' : 'Add to Up next')}
      {separator}
      {item('edit-tags', 'Tags')}
      {item('edit-note', 'Write a note')}
      {item('copy-abstract', commands['copy-abstract'].title)}
      {separator}
      {isTrash ? item('restore', 'Restore from Trash') : item('trash', 'Move to Trash')}
    </PlacedMenu>
  );
}
