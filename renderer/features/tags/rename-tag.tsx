import { useRef, useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { useWindow } from '../../state/window-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './tags.module.css';

/** Asks for a tag's new name. */
export function RenameTag() {
  const { layout, tagActions, tags } = useWindow();
  // As it was when the dialog opened: another window may rename it meanwhile.
  const [tag] = useState(() => tags.getState().byId.get(tags.getState().editing ?? 0));
  const hasUnder = useStore(tags, (state) => state.tags.some(({ name }) => name.startsWith(`${tag?.name ?? ''}/`)));
  const [name, setName] = useState(tag?.name ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  if (tag === undefined) return null;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const why = await tagActions.rename(tag, name);
    if (why === null) layout.close();
    else setFault(why);
  };
  return (
    <Dialog title={`Rename “${tag.name}”`} initialFocus={input}>
      <form className={styles['form']} onSubmit={(event) => void submit(event)}>
        <label>
          Name
          <input
            ref={input}
            type="text"
            value={name}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setName(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
        <p>
          {hasUnder
            ? 'The tags under it move along. A slash nests a tag in another.'
            : 'A slash nests a tag in another: methods/pruning.'}
        </p>
        <p role="alert">{fault}</p>
        <div className={styles['buttons']}>
          <button type="button" onClick={layout.close}>
            Cancel
          </button>
          <button type="submit">Rename</button>
        </div>
      </form>
    </Dialog>
  );
}
