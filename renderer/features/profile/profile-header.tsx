import { useId } from 'react';
import { formatPartialDate } from '../../../shared/dates.ts';
import type { Profile } from '../../../shared/paper.ts';
import { subjectName } from '../../../shared/subjects.ts';
import styles from './profile-header.module.css';
import { disagreement, figuresOf } from './profile-figures.ts';
import { YearChart } from './year-chart.tsx';

/**
 * An author's page above the list of its papers: the figures as the page gave them, and beside them what Offprint counts
 * itself, named as its own.
 */
export function ProfileHeader({ profile }: { profile: Profile }) {
  const heading = useId();
  const { name, subject, takenOn, own } = profile;
  const caveat = disagreement(profile);
  return (
    <section className={styles.profile} aria-labelledby={heading}>
      <div className={styles.who}>
        <h2 id={heading} className={styles.name} dir="auto" data-selectable>
          {name}
        </h2>
        {subject !== null && <p className={styles.subject}>{subjectName(subject)}</p>}
      </div>
      <div className={styles.numbers}>
        <dl className={styles.figures}>
          {figuresOf(profile).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value ?? <NotGiven />}</dd>
            </div>
          ))}
        </dl>
        {own.byYear.length > 0 && <YearChart byYear={own.byYear} />}
      </div>
      <p className={styles.aside}>
        <span>
          Figures of the page, {formatPartialDate(takenOn)}.{caveat !== null && ` ${caveat}`}
        </span>{' '}
        <span className={styles.own}>
          Offprint’s own count: {own.read.toLocaleString('en')} of {own.listed.toLocaleString('en')} read
          {own.byYear.length > 0 && ', papers by year'}.
        </span>
      </p>
    </section>
  );
}

function NotGiven() {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">not given</span>
    </>
  );
}
