import type { PartialDate } from '../../shared/dates.ts';
import type { Random } from './random.ts';

const firstYear = 1996;
const years = 30;

/**
 * A date of the 30 years to 2025; some only a year or a month.
 *
 * @param growth 1: as many in each year; more: ever more in later ones
 */
export function anyDate(random: Random, growth: number): PartialDate {
  let place = random.next();
  for (let more = 1; more < growth; more++) place = Math.max(place, random.next());
  const year = firstYear + Math.floor(years * place);
  if (random.chance(0.03)) return `${year}`;
  const month = twoDigits(random.between(1, 12));
  return random.chance(0.05) ? `${year}-${month}` : `${year}-${month}-${twoDigits(random.between(1, 28))}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
