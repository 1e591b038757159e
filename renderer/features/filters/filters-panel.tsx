import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { facetKinds } from '../../../shared/facets.ts';
import { toggleFacet } from '../../../shared/query-facets.ts';
import type { QueryNode } from '../../../shared/query.ts';
import { messageOf } from '../../bridge.ts';
import { focusRegion } from '../../keyboard/regions.ts';
import { createFacetsStore } from '../../state/facets-store.ts';
import { useWindow } from '../../state/window-context.ts';
import { facetOptions } from './facet-options.ts';
import { FacetValues } from './facet-group.tsx';
import styles from './filters.module.css';

/** What the list can be narrowed by, counted: each choice is an edit of the search, and each edit of the search a choice. */
export function FiltersPanel({ id }: { id: string }) {
  const { bridge, layout, list, messages } = useWindow();
  const [counts] = useState(() => createFacetsStore(bridge, list, (error) => messages.fail(messageOf(error))));
  useEffect(() => counts.start(), [counts]);
  const { counted, groups } = useStore(counts);
  const search = useStore(list, (state) => state.query.search);
  const areAwaited = useStore(layout, (state) => state.filtersAwaited);
  useEffect(() => {
    if (!areAwaited || counted === null) return;
    layout.setState({ filtersAwaited: false });
    focusRegion('filters');
  }, [areAwaited, counted, layout]);

  const toggle = (part: QueryNode): void => list.setSearch(toggleFacet(list.getState().query.search, part));
  const offered = facetKinds
    .map((kind) => ({ kind, group: groups[kind], options: facetOptions(kind, groups[kind], search) }))
    .filter(({ options }) => options.length > 0);
  return (
    <section id={id} className={styles['panel']} aria-label="Filters" data-region="filters" tabIndex={-1}>
      {offered.map(({ kind, group, options }) => (
        <FacetValues key={kind} kind={kind} options={options} isExact={group?.isExact ?? false} onToggle={toggle} />
      ))}
      {offered.length === 0 && (
        <p className={styles['empty']}>{counted === null ? 'Counting…' : 'Nothing here to filter by.'}</p>
      )}
    </section>
  );
}
