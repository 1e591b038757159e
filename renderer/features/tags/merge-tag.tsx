import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FilteredList } from './filtered-list.tsx';
import { TagLine } from './tag-line.tsx';
import { matchTags } from './tag-matches.ts';
import styles from './tags.module.css';

/** As many tags are offered at a time: what is not among them is found by typing. */
const mostOffers = 200;

/** Asks which tag a tag's papers get instead of it. */
export function MergeTag() {
  const { layout, tagActions, tags } = useWindow();
  const known = useStore(tags, (state) => state.tags);
  const [tag] = useState(() => tags.getState().byId.get(tags.getState().editing ?? 0));
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const others = useMemo(() => matchTags(known.filter(({ id }) => id !== tag?.id)), [known, tag]);
  const found = useMemo(() => others.matching(typed), [others, typed]);
  if (tag === undefined) return null;

  const shown = found.slice(0, mostOffers);
  const choose = (index: number): void => {
    const into = shown[index];
    if (into === undefined) return;
    layout.close();
    void tagActions.merge(tag.id, into.id);
  };
  return (
    <Dialog title={`Merge “${tag.name}”`} hidesTitle place="top" initialFocus={input}>
      <FilteredList
        label={`Merge “${tag.name}” into`}
        input={input}
        typed={typed}
        offers={shown.map((offer) => ({ key: String(offer.id), content: <TagLine tag={offer} /> }))}
        active={Math.max(0, Math.min(active, shown.length - 1))}
        onType={(next) => {
          setTyped(next);
          setActive(0);
        }}
        onActive={setActive}
        onChoose={choose}
      />
      <p className={styles['hint']}>
        {shown.length === 0
          ? 'No other tag fits.'
          : `Its papers get the tag that you choose, and “${tag.name}” is deleted. Esc leaves all as it is.`}
      </p>
    </Dialog>
  );
}
