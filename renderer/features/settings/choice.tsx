import { useId } from 'react';
import styles from './settings.module.css';

interface Props<Value extends string | number> {
  title: string;
  options: readonly { value: Value; title: string }[];
  value: Value;
  onChoose(value: Value): void;
}

/** One of a few, as radio buttons in a line. */
export function Choice<Value extends string | number>({ title, options, value, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles['line']}>
      <legend>{title}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            {option.title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
