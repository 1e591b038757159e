import type { PaperId } from '../../shared/paper.ts';
import type { ListStore } from './list-store.ts';
import type { SelectionStore } from './selection-store.ts';

/** Puts the cursor on a paper: in the list on screen where it is in it, else among all papers. */
export function goToPaper({ list, selection }: { list: ListStore; selection: SelectionStore }, id: PaperId): void {
  const { ids } = list.getState();
  if (!ids.includes(id)) list.setView({ kind: 'all' });
  selection.moveTo(id, 'replace', ids);
}
