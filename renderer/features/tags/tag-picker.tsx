import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Tag, tagName } from '../../../shared/tag.ts';
import type { TagCounts } from '../../state/tag-actions.ts';
import { useWindow } from '../../state/window-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FilteredList, type Offer } from './filtered-list.tsx';
import { TagLine } from './tag-line.tsx';
import { matchTags, type TagMatches } from './tag-matches.ts';
import styles from './tags.module.css';
import { useTagCounts } from './use-tag-counts.ts';

/** As many tags are offered at a time: what is not among them is found by typing. */
const mostOffers = 200;

/** Gives tags to papers, and takes them away: those that were selected when it was opened. */
export function TagPicker() {
  const { tagActions, tags } = useWindow();
  const ids = useStore(tags, (state) => state.picking);
  const known = useStore(tags, (state) => state.tags);
  const { counts, during } = useTagCounts(ids);
  const [first] = useState(counts);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  const matches = useMemo(() => matchTags(known), [known]);
  // Those that the papers had when it was opened come first, and stay there.
  const found = useMemo(() => {
    const matching = matches.matching(typed);
    if (typed.trim() !== '') return matching;
    const isFirst = ({ id }: Tag): boolean => first?.has(id) === true;
    return [...matching.filter(isFirst), ...matching.filter((tag) => !isFirst(tag))];
  }, [matches, typed, first]);
  const fresh = useMemo(() => newName(typed, matches), [typed, matches]);
  const shown = found.slice(0, mostOffers);
  const offers: Offer[] = shown.map((tag) => ({
    key: String(tag.id),
    content: <TagLine tag={tag} />,
    checked: checkedOf(counts, tag, ids.length),
  }));
  if (fresh !== null) {
    offers.push({ key: 'create', content: <span className={styles['create']}>Create “{fresh}”</span> });
  }
  const at = Math.max(0, Math.min(active, offers.length - 1));

  const type = (next: string): void => {
    setTyped(next);
    setActive(0);
  };
  const choose = (index: number): void => {
    const tag = shown[index];
    setActive(index);
    if (tag !== undefined) {
      const value = counts === null ? null : checkedOf(counts, tag, ids.length) !== 'true';
      during(
        counts === null || value === null ? null : new Map([...counts, [tag.id, value ? ids.length : 0]]),
        value === null ? tagActions.toggle(ids, tag) : tagActions.set(ids, tag.name, value),
      );
      input.current?.select();
    } else if (fresh !== null) {
      during(null, tagActions.set(ids, fresh, true));
      type('');
    }
  };

  const papers = ids.length === 1 ? '1 paper' : `${ids.length.toLocaleString('en')} papers`;
  return (
    <Dialog title="Tags" hidesTitle place="top" initialFocus={input}>
      <FilteredList
        label={`Tag ${papers}`}
        input={input}
        typed={typed}
        offers={offers}
        active={at}
        onType={type}
        onActive={setActive}
        onChoose={choose}
      />
      <p className={styles['hint']}>{hintOf(typed, known.length, found.length)}</p>
    </Dialog>
  );
}

function checkedOf(counts: TagCounts | null, { id }: Tag, papers: number): 'true' | 'false' | 'mixed' | 'unknown' {
  if (counts === null) return 'unknown';
  const count = counts.get(id) ?? 0;
  if (count === 0) return 'false';
  return count >= papers ? 'true' : 'mixed';
}

/** The tag that what was typed would make; null where it is none, or is there already. */
function newName(typed: string, matches: TagMatches): string | null {
  const name = tagName(typed);
  return name === null || matches.has(name) ? null : name;
}

function hintOf(typed: string, known: number, found: number): string {
  if (typed.trim() !== '' && tagName(typed) === null) {
    return 'A tag’s name needs a letter, has no quotation marks, and at most 200 characters.';
  }
  if (found > mostOffers) return `${(found - mostOffers).toLocaleString('en')} more: type to find them`;
  if (known === 0 && typed.trim() === '')
    return 'No tags yet: type a name. A slash nests one in another: methods/pruning';
  return 'Enter sets or takes the tag, Esc closes';
}
