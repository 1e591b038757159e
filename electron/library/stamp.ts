const two = (value: number): string => String(value).padStart(2, '0');

/** The local day of an instant, as in file names: `2025-04-04`. */
export function dayStamp(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The local date and time of an instant, as in file names on every system: `2025-04-04T09-05-01`. */
export function stamp(now: Date): string {
  return `${dayStamp(now)}T${two(now.getHours())}-${two(now.getMinutes())}-${two(now.getSeconds())}`;
}
