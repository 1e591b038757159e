import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePartialDates,
  formatDay,
  formatPartialDate,
  isAfter,
  isPartialDate,
  localDay,
  parsePartialDate,
  toPartialDate,
} from '../../../shared/dates.ts';

const anyDate = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.nat(2))
  .map(([year, month, day, precision]) =>
    toPartialDate({ year, month: precision > 0 ? month : null, day: precision > 1 ? day : null }),
  )
  .filter((date) => date !== null);

describe('partial dates', () => {
  test('are taken apart as precisely as they were given', () => {
    expect(parsePartialDate('2025')).toEqual({ year: 2025, month: null, day: null });
    expect(parsePartialDate('2025-04')).toEqual({ year: 2025, month: 4, day: null });
    expect(parsePartialDate('2000-02-29')).toEqual({ year: 2000, month: 2, day: 29 });
    expect(parsePartialDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
  });

  test.each(['', '0000', '25', '2025-4', '2025-13', '2025-00', '2025-04-31', '2025-02-29', '1900-02-29', '2025-04-00'])(
    'refuse %j',
    (text) => expect(isPartialDate(text)).toBe(false),
  );

  test.each([' 2025', '2025-04-04T00:00', '2025-04-', '+2025', '２０２５', '2025\n'])('refuse the odd %j', (text) =>
    expect(parsePartialDate(text)).toBeNull(),
  );

  test('come back from their parts', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const parts = parsePartialDate(date);
        expect(parts === null ? null : toPartialDate(parts)).toBe(date);
      }),
    );
  });

  test('can not be made from parts that the calendar has not', () => {
    expect(toPartialDate({ year: 2025, month: null, day: 4 })).toBeNull();
    expect(toPartialDate({ year: 2025.5, month: null, day: null })).toBeNull();
    expect(toPartialDate({ year: 10_000, month: 1, day: 1 })).toBeNull();
  });

  test('sort in order of time, the less precise first', () => {
    const sorted = ['2024-12-31', '2025', '2025-01', '2025-01-01', '2025-02'];
    expect([...sorted].reverse().sort(comparePartialDates)).toEqual(sorted);
    expect(comparePartialDates('2025', '2025')).toBe(0);
  });

  test('are after another only for certain', () => {
    expect(isAfter('2025-04', '2025-03-31')).toBe(true);
    expect(isAfter('2025-04', '2024')).toBe(true);
    expect(isAfter('2025-04', '2025')).toBe(false);
    expect(isAfter('2025', '2025-04-04')).toBe(false);
    expect(isAfter('2025-04-04', '2025-04-04')).toBe(false);
  });

  test('are written the British way', () => {
    expect(formatPartialDate('2024-11-28')).toBe('28 Nov 2024');
    expect(formatPartialDate('2025-04-04')).toBe('4 Apr 2025');
    expect(formatPartialDate('2025-04')).toBe('Apr 2025');
    expect(formatPartialDate('2025')).toBe('2025');
    expect(formatPartialDate('in press')).toBe('in press');
  });
});

describe('days of a note', () => {
  const at = (year: number, month: number, day: number, hour = 0, minute = 0) =>
    new Date(year, month - 1, day, hour, minute).getTime();
  const now = at(2026, 3, 1, 0, 5);

  test('are Today, Yesterday, or a date', () => {
    expect(formatDay(now, now)).toBe('Today');
    expect(formatDay(at(2026, 3, 1, 23, 59), now)).toBe('Today');
    expect(formatDay(at(2026, 2, 28, 23, 59), now)).toBe('Yesterday');
    expect(formatDay(at(2026, 2, 28), now)).toBe('Yesterday');
    expect(formatDay(at(2026, 2, 27, 23, 59), now)).toBe('27 Feb 2026');
  });

  test('after now are a date, and are not called by another name', () => {
    expect(formatDay(at(2026, 3, 2), now)).toBe('2 Mar 2026');
  });

  test('have exactly one yesterday, whatever the clocks do', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(2000, 0, 2), max: new Date(2099, 0, 1), noInvalidDate: true }), (date) => {
        const dayBefore = new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1, 12).getTime();
        expect(formatDay(dayBefore, date.getTime())).toBe('Yesterday');
        expect(localDay(dayBefore) < localDay(date.getTime())).toBe(true);
      }),
    );
  });
});
