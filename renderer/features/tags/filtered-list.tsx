import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode, type Ref } from 'react';
import styles from './filtered-list.module.css';

export interface Offer {
  key: string;
  content: ReactNode;
  /** Of a list in which several can be checked; `unknown` until it is known. */
  checked?: 'true' | 'false' | 'mixed' | 'unknown';
}

interface Props {
  label: string;
  input: Ref<HTMLInputElement>;
  typed: string;
  offers: readonly Offer[];
  /** The offer that Enter takes, by its index. */
  active: number;
  onType(typed: string): void;
  onActive(index: number): void;
  onChoose(index: number): void;
}

/** A field and under it what fits the words in it: the arrows go through the offers, Enter takes one. */
export function FilteredList({ label, input, typed, offers, active, onType, onActive, onChoose }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const idOf = (index: number): string => `${id}-${index}`;
  const isCheckable = offers.some(({ checked }) => checked !== undefined);
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active, typed]);

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || offers.length === 0) return;
    if (event.key === 'ArrowDown') onActive((active + 1) % offers.length);
    else if (event.key === 'ArrowUp') onActive((active + offers.length - 1) % offers.length);
    else if (event.key === 'PageDown') onActive(Math.min(offers.length - 1, active + 10));
    else if (event.key === 'PageUp') onActive(Math.max(0, active - 10));
    else if (event.key === 'Enter') onChoose(active);
    else return;
    event.preventDefault();
  };
  const clicked = ({ target }: MouseEvent): void => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-offer]') : null;
    if (line !== null) onChoose(Number(line.dataset['offer']));
  };

  return (
    <>
      <input
        ref={input}
        className={styles['input']}
        type="text"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={offers.length === 0 ? undefined : idOf(active)}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label="Tags"
        aria-multiselectable={isCheckable || undefined}
        className={styles['offers']}
        tabIndex={-1}
        onKeyDown={pressed}
        onClick={clicked}
      >
        {offers.map(({ key, content, checked }, index) => (
          <div
            key={key}
            id={idOf(index)}
            role="option"
            tabIndex={-1}
            aria-selected={isCheckable ? undefined : index === active}
            aria-checked={checked === undefined || checked === 'unknown' ? undefined : checked}
            className={styles['offer']}
            data-active={index === active || undefined}
            data-offer={index}
            onPointerMove={() => onActive(index)}
            onPointerDown={(event) => event.preventDefault()}
          >
            {checked !== undefined && <span className={styles['box']} data-checked={checked} aria-hidden="true" />}
            {content}
          </div>
        ))}
      </div>
    </>
  );
}
