import type { DateField, DateRange, RelativeDay } from '../../shared/query.ts';
import { firstPlace, placeAfter, placesEnd, placesOfADate } from './places.ts';
import type { Condition } from './query-sql.ts';

/** In milliseconds. */
const day = 86_400_000;
/** Papers with a date are from here on. */
const dated = placesOfADate;

/**
 * A range of days as SQL. A paper's own date is a text of the precision that its source gave; when it was added or read
 * is an instant, told in local days.
 *
 * @param now what ages and `this-week` are told against
 */
export function dateCondition(field: DateField, range: DateRange, now: Date): Condition {
  if (field === 'date') return ofText(range, now);
  return ofInstant(field === 'added' ? 'p.added_at' : 'm.read_at', range, now);
}

/** The places of the papers whose own date is in a range: the first, and the first beyond. */
export function placeRange(range: DateRange, now: Date): { from: number; before: number } {
  if (range.kind === 'since') return { from: firstPlace(isoDay(startOf(range.start, now))), before: placesEnd };
  if (range.kind === 'age') {
    const border = firstPlace(isoDay(new Date(now.getTime() - range.days * day)));
    return range.is === 'under' ? { from: border, before: placesEnd } : { from: dated, before: border };
  }
  return {
    from: range.from === null ? dated : firstPlace(range.from),
    before: range.to === null ? placesEnd : placeAfter(range.to),
  };
}

function ofText(range: DateRange, now: Date): Condition {
  if (range.kind === 'since') return { sql: 'p.date >= ?', values: [isoDay(startOf(range.start, now))] };
  if (range.kind === 'age') {
    const border = isoDay(new Date(now.getTime() - range.days * day));
    return { sql: range.is === 'under' ? 'p.date >= ?' : 'p.date < ?', values: [border] };
  }
  const { from, to } = range;
  // Whatever a date of this precision goes on with comes before a tilde.
  const end = to === null ? null : `${to}~`;
  if (from === null) return { sql: 'p.date < ?', values: [end] };
  return end === null
    ? { sql: 'p.date >= ?', values: [from] }
    : { sql: '(p.date >= ? AND p.date < ?)', values: [from, end] };
}

function ofInstant(column: string, range: DateRange, now: Date): Condition {
  if (range.kind === 'since') return { sql: `${column} >= ?`, values: [startOf(range.start, now).getTime()] };
  if (range.kind === 'age') {
    return { sql: `${column} ${range.is === 'under' ? '>=' : '<'} ?`, values: [now.getTime() - range.days * day] };
  }
  const from = range.from === null ? null : firstInstant(range.from, 0);
  const end = range.to === null ? null : firstInstant(range.to, 1);
  if (from === null) return { sql: `${column} < ?`, values: [end] };
  return end === null
    ? { sql: `${column} >= ?`, values: [from] }
    : { sql: `(${column} >= ? AND ${column} < ?)`, values: [from, end] };
}

/** The beginning, local time, of a year, a month or a day, or of the `later`-th one after it; in milliseconds. */
function firstInstant(date: string, later: number): number {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number);
  const start = new Date(0);
  start.setHours(0, 0, 0, 0);
  // Through setFullYear, since the constructor takes the years before 100 for those of the last century.
  if (month === undefined) start.setFullYear(year + later, 0, 1);
  else if (dayOfMonth === undefined) start.setFullYear(year, month - 1 + later, 1);
  else start.setFullYear(year, month - 1, dayOfMonth + later);
  return start.getTime();
}

function startOf(start: RelativeDay, now: Date): Date {
  const year = now.getFullYear();
  const month = now.getMonth();
  switch (start) {
    case 'today':
      return new Date(year, month, now.getDate());
    case 'this-week':
      return new Date(year, month, now.getDate() - ((now.getDay() + 6) % 7));
    case 'this-month':
      return new Date(year, month, 1);
    case 'this-year':
      return new Date(year, 0, 1);
  }
}

function isoDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
