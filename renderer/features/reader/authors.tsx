import { useState } from 'react';
import type { PaperDetail } from '../../../shared/paper.ts';
import styles from './authors.module.css';

/** More authors than this are folded. */
const mostAuthors = 20;

type Authors = Pick<PaperDetail, 'authors' | 'authorCount' | 'authorsComplete' | 'profileNames'>;

/** The authors in order, those with a page in the library in weight; a long list is folded after the first ones. */
export function AuthorLine({ paper }: { paper: Authors }) {
  const [showsAll, setShowsAll] = useState(false);
  const { authors, authorsComplete } = paper;
  if (authors.length === 0) return <span>No authors given</span>;

  const own = new Set(paper.profileNames);
  const isFolded = authors.length > mostAuthors && !showsAll;
  const listed = isFolded ? authors.slice(0, mostAuthors) : authors;
  const ownAmongTheRest = isFolded ? authors.slice(mostAuthors).filter((name) => own.has(name)) : [];
  return (
    <span className={styles.authors} data-selectable>
      {names(listed, own)}
      {ownAmongTheRest.length > 0 && <> … {names(ownAmongTheRest, own)}</>}
      {isFolded && ' …'}
      {!authorsComplete && <EtAl known={authors.length} />}
      {authors.length > mostAuthors && (
        <>
          {' '}
          <button type="button" className={styles.more} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer authors' : `Show all ${authors.length.toLocaleString('en')} authors`}
          </button>
        </>
      )}
    </span>
  );
}

/** "et al." of the source: there are more authors than anyone here knows. */
function EtAl({ known }: { known: number }) {
  const meaning =
    known === 1 ? 'The source lists only the first author' : `The source lists only the first ${known} authors`;
  return (
    <>
      {' '}
      <span className={styles.incomplete} title={meaning}>
        et al.
      </span>
      <span className="visually-hidden" data-not-copied>
        {` (${meaning})`}
      </span>
    </>
  );
}

/** Names with commas between; runs without a name in weight are one text, so that thousands stay light. */
function names(list: readonly string[], own: ReadonlySet<string>) {
  const runs: { isOwn: boolean; text: string }[] = [];
  list.forEach((name, index) => {
    const isOwn = own.has(name);
    const last = runs.at(-1);
    const comma = index === 0 ? '' : ', ';
    if (last !== undefined && !last.isOwn && !isOwn) last.text += comma + name;
    else if (isOwn && comma !== '') runs.push({ isOwn: false, text: comma }, { isOwn, text: name });
    else runs.push({ isOwn, text: isOwn ? name : comma + name });
  });
  return runs.map((run, index) => (run.isOwn ? <b key={index}>{run.text}</b> : run.text));
}
