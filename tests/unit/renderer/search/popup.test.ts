import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowed, type Offer, offersFor, recentOffers } from '../../../../renderer/features/search/offers.ts';
import { keyOf, type Move, pressInPopup, withOffers } from '../../../../renderer/features/search/popup.ts';
import { completionAt, type CompletionContext } from '../../../../shared/query-completion.ts';

const author = (value: string): Offer => ({
  kind: 'value',
  field: 'author',
  value,
  shown: value,
  papers: 2,
  isExact: true,
  explanation: '',
});
const offers = [author('Ada'), author('Bo'), author('Cy')];

function press(at: number | null, key: string, given: { offers?: readonly Offer[]; isAtEnd?: boolean } = {}): string {
  const move = pressInPopup({ offers, at, ...given }, { key, hasModifier: false, isAtEnd: true, ...given });
  return move === null ? 'not mine' : inWords(move);
}

function inWords(move: Move): string {
  if (move.does === 'go') return `go ${String(move.at)}`;
  return move.does === 'close' ? 'close' : `${move.does} ${keyOf(move.offer)}`;
}

/** Where `|` stands in a search. */
function contextOf(marked: string): CompletionContext {
  const context = completionAt(marked.replace('|', ''), marked.indexOf('|'));
  if (context === null) throw new Error(`Nothing is completed in ${marked}`);
  return context;
}

describe('the keys of the popup under the search box', () => {
  it.each([
    [null, 'ArrowDown', 'go 0'],
    [0, 'ArrowDown', 'go 1'],
    [2, 'ArrowDown', 'go null'],
    [null, 'ArrowUp', 'go 2'],
    [0, 'ArrowUp', 'go null'],
    [1, 'Enter', 'take author:Bo'],
    [null, 'Tab', 'take author:Ada'],
    [1, 'Tab', 'take author:Bo'],
    [null, 'ArrowRight', 'take author:Ada'],
    [null, 'Escape', 'close'],
    [0, 'Escape', 'close'],
    [0, 'Delete', 'not mine'],
    [0, 'a', 'not mine'],
    [0, 'Home', 'not mine'],
  ])('CB1 at %s, %s: %s', (at, key, does) => {
    expect(press(at, key)).toBe(does);
  });

  it('CB2 Enter is the list’s until the arrows went to something', () => {
    expect(press(null, 'Enter')).toBe('not mine');
    expect(press(0, 'Enter')).toBe('take author:Ada');
  });

  it('CB1 Right within the text, and keys with a modifier, are the box’s own', () => {
    expect(press(0, 'ArrowRight', { isAtEnd: false })).toBe('not mine');
    const shifted = { key: 'Tab', hasModifier: true, isAtEnd: true };
    expect(pressInPopup({ offers, at: 0 }, shifted)).toBeNull();
  });

  it('CB2 no key is taken while there is nothing to choose', () => {
    for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'ArrowRight', 'Escape', 'Delete']) {
      expect(press(null, key, { offers: [] })).toBe('not mine');
    }
  });

  it('CB3 of the searches of before, Tab takes none that was not gone to, and Delete forgets one', () => {
    const recent = recentOffers(['mamba', 'puzzle']);
    expect(recent.map(keyOf)).toEqual(['recent mamba', 'recent puzzle', 'clear']);
    expect(press(null, 'Tab', { offers: recent })).toBe('not mine');
    expect(press(1, 'Tab', { offers: recent })).toBe('take recent puzzle');
    expect(press(1, 'Delete', { offers: recent })).toBe('forget recent puzzle');
    expect(press(1, 'Backspace', { offers: recent })).toBe('forget recent puzzle');
    expect(press(2, 'Delete', { offers: recent })).toBe('not mine');
    expect(press(2, 'Enter', { offers: recent })).toBe('take clear');
    expect(recentOffers([])).toEqual([]);
  });

  it('CB1 newer offers leave the arrows where they were, if that is still there', () => {
    expect(withOffers({ offers, at: 1, typed: '' }, [author('Bo'), author('Dan')], 'b').at).toBe(0);
    expect(withOffers({ offers, at: 1, typed: '' }, [author('Dan')], 'd').at).toBeNull();
  });

  it('CB2 after any keys, Enter takes what the last arrow went to, or nothing', () => {
    const keys = fc.array(fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'x'), { maxLength: 12 });
    fc.assert(
      fc.property(keys, (pressed) => {
        let at: number | null = null;
        let model = 0;
        for (const key of pressed) {
          const move = pressInPopup({ offers, at }, { key, hasModifier: false, isAtEnd: true });
          if (move?.does === 'go') ({ at } = move);
          model = (model + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? 3 : 0)) % 4;
        }
        expect(press(at, 'Enter')).toBe(model === 0 ? 'not mine' : `take author:${['Ada', 'Bo', 'Cy'][model - 1]}`);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

describe('what is offered', () => {
  const values = {
    author: { values: [{ value: 'Akhiad Bercovich', papers: 13 }], areExact: true },
    subject: { values: [{ value: 'cs.CL', papers: 4 }], areExact: true },
  };

  it.each([
    ['au|', ['field author']],
    ['ber|', ['author:Akhiad Bercovich']],
    ['author:ber|', ['author:Akhiad Bercovich']],
    ['author:|', ['author:Akhiad Bercovich']],
    ['subject:lang|', ['subject:cs.CL']],
    ['lang|', ['subject:cs.CL']],
    ['is:un|', ['is:unread']],
    ['added:<|', ['added:<7d', 'added:<1m', 'added:<1y']],
    ['s|', ['field subject', 'field sort']],
    ['tag:m|', []],
  ])('CB5 at %s', (marked, expected) => {
    expect(offersFor(contextOf(marked), values).map(keyOf)).toEqual(expected);
  });

  it('CB5 is nothing that is there already', () => {
    expect(offersFor(contextOf('is:unread|'), {})).toEqual([]);
    expect(offersFor(contextOf('author:"Akhiad Bercovich|'), values)).toEqual([]);
  });

  it('CB5 is at most eight, and fewer for a word', () => {
    const many = {
      values: Array.from({ length: 8 }, (_, at) => ({ value: `Ber ${at}`, papers: 1 })),
      areExact: true,
    };
    const all = { author: many, subject: many, affiliation: many, venue: many };
    expect(offersFor(contextOf('author:ber|'), all)).toHaveLength(8);
    expect(offersFor(contextOf('ber|'), all)).toHaveLength(6);
  });

  it('CB5 until newer ones come, only what still fits', () => {
    const before = offersFor(contextOf('author:b|'), {
      author: {
        values: [
          { value: 'Ada Berg', papers: 1 },
          { value: 'Bo Li', papers: 1 },
        ],
        areExact: true,
      },
    });
    expect(narrowed(before, contextOf('author:be|')).map(keyOf)).toEqual(['author:Ada Berg']);
    expect(narrowed(before, contextOf('venue:b|'))).toEqual([]);
    expect(narrowed(before, contextOf('be|')).map(keyOf)).toEqual(['author:Ada Berg']);
    expect(narrowed(before, contextOf('b|'))).toEqual([]);
  });
});
