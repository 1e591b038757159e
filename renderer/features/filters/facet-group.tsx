import { type KeyboardEvent, useId, useState } from 'react';
import { facets } from '../../../shared/facet-values.ts';
import type { FacetKind } from '../../../shared/facets.ts';
import type { QueryNode } from '../../../shared/query.ts';
import { moveByArrows } from '../../keyboard/arrows.ts';
import { focusRegion } from '../../keyboard/regions.ts';
import type { FacetOption } from './facet-options.ts';
import styles from './filters.module.css';

/** How many values stand there before more are asked for. */
const fewest = 6;

interface Props {
  kind: FacetKind;
  options: readonly FacetOption[];
  isExact: boolean;
  onToggle(part: QueryNode): void;
}

/** The values of one facet: the arrows go from one to the next, Tab to the next facet. */
export function FacetValues({ kind, options, isExact, onToggle }: Props) {
  const titleId = useId();
  const [showsMore, setShowsMore] = useState(false);
  const [entry, setEntry] = useState('');
  const { title } = facets[kind];
  const fewer = Math.max(fewest, options.filter(({ isChosen }) => isChosen).length);
  const shown = showsMore ? options : options.slice(0, fewer);
  const entryKey = shown.some(({ key }) => key === entry) ? entry : shown[0]?.key;
  return (
    <div className={styles['group']} role="group" aria-labelledby={titleId}>
      <h3 id={titleId} className={styles['title']}>
        {title}
      </h3>
      <div className={styles['values']}>
        {shown.map((option) => (
          <Value
            key={option.key}
            option={option}
            isExact={isExact}
            isEntry={option.key === entryKey}
            onFocus={() => setEntry(option.key)}
            onToggle={() => onToggle(option.part)}
          />
        ))}
        {options.length > fewer && (
          <button
            type="button"
            className={styles['more']}
            tabIndex={-1}
            aria-expanded={showsMore}
            aria-label={`${showsMore ? 'Fewer' : 'More'} of ${title}`}
            onKeyDown={pressed}
            onClick={() => setShowsMore(!showsMore)}
          >
            {showsMore ? 'Fewer' : 'More'}
          </button>
        )}
      </div>
    </div>
  );
}

interface ValueProps {
  option: FacetOption;
  isExact: boolean;
  isEntry: boolean;
  onFocus(): void;
  onToggle(): void;
}

function Value({ option, isExact, isEntry, onFocus, onToggle }: ValueProps) {
  const countId = useId();
  const { label, papers, isChosen } = option;
  const count = papers?.toLocaleString('en') ?? '';
  return (
    <button
      type="button"
      className={styles['value']}
      aria-pressed={isChosen}
      aria-describedby={papers === null ? undefined : countId}
      tabIndex={isEntry ? 0 : -1}
      data-region-entry={isEntry ? '' : undefined}
      title={label}
      onFocus={onFocus}
      onKeyDown={pressed}
      onClick={onToggle}
    >
      <span className={styles['label']} dir="auto">
        {label}
      </span>
      {papers !== null && (
        <>
          <span className={styles['count']} aria-hidden="true">
            {isExact ? count : `${count}+`}
          </span>
          <span id={countId} hidden>
            {isExact ? '' : 'at least '}
            {count} {papers === 1 ? 'paper' : 'papers'}
          </span>
        </>
      )}
    </button>
  );
}

function pressed(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') return moveByArrows(event);
  event.preventDefault();
  focusRegion('list');
}
