import { useState } from 'react';
import type { PaperDetail } from '../../../shared/paper.ts';
import styles from './authors.module.css';

/** More affiliations than this are folded. */
const mostAffiliations = 8;

/** Where the authors work, and where the paper appeared. */
export function Affiliations({ paper }: { paper: Pick<PaperDetail, 'affiliations' | 'venue'> }) {
  const [showsAll, setShowsAll] = useState(false);
  const { affiliations, venue } = paper;
  const count = affiliations.length;
  const isFolded = count > mostAffiliations && !showsAll;
  const listed = (isFolded ? affiliations.slice(0, mostAffiliations) : affiliations).join(', ');
  return (
    <span data-selectable>
      {listed !== '' && <bdi>{isFolded ? `${listed} …` : listed}</bdi>}
      {count > mostAffiliations && (
        <>
          {' '}
          <button type="button" className={styles.more} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer affiliations' : `Show all ${count.toLocaleString('en')} affiliations`}
          </button>
        </>
      )}
      {venue !== null && (
        <>
          {count > 0 && ', '}
          <bdi>{venue}</bdi>
        </>
      )}
    </span>
  );
}
