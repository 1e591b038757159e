export interface YearCount {
  year: number;
  papers: number;
}

/** The most years that a small chart has room for. */
const mostYears = 60;

/** The counts with the years between them filled up with 0, in order; of a longer time the last 60 years. */
export function everyYear(counts: readonly YearCount[]): YearCount[] {
  const papers = new Map(counts.map((count) => [count.year, count.papers]));
  const years = [...papers.keys()];
  if (years.length === 0) return [];
  const last = Math.max(...years);
  const first = Math.max(Math.min(...years), last - mostYears + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    papers: papers.get(first + index) ?? 0,
  }));
}
