import styles from './year-chart.module.css';
import { everyYear, type YearCount } from './years.ts';

const height = 24;
const pitch = 10;
const barWidth = 7;

/** Papers by year as small bars; the numbers are in its name and in each bar's title. */
export function YearChart({ byYear }: { byYear: readonly YearCount[] }) {
  const years = everyYear(byYear);
  const most = Math.max(...years.map(({ papers }) => papers), 1);
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  const told = byYear.map(({ year, papers }) => `${papers} in ${year}`).join(', ');
  return (
    <div className={styles.chart}>
      <svg
        role="img"
        aria-label={`Papers by year, counted by Offprint: ${told}`}
        viewBox={`0 0 ${years.length * pitch} ${height}`}
        preserveAspectRatio="none"
        style={{ maxWidth: `${years.length * 1.6}em` }}
      >
        {years.map(({ year, papers }, index) => {
          // A year without papers keeps a foot on the line, so that the gap is seen as a year.
          const bar = papers === 0 ? 1 : Math.max(3, (papers / most) * height);
          return (
            <rect
              key={year}
              className={papers === 0 ? styles.none : styles.bar}
              x={index * pitch + (pitch - barWidth) / 2}
              y={height - bar}
              width={barWidth}
              height={bar}
            >
              <title>{`${year}: ${papers} ${papers === 1 ? 'paper' : 'papers'}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{first}</span>
        {first !== last && <span>{last}</span>}
      </div>
    </div>
  );
}
