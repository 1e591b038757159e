import { describe, expect, it } from 'vitest';
import { completeValues } from '../../../electron/library/complete-values.ts';
import { readTags } from '../../../electron/library/tags.ts';
import { inTransaction } from '../../../electron/library/sql.ts';
import { tagKey } from '../../../shared/tag.ts';
import { addManyPapers } from './many-papers.ts';
import { TestLibrary, useLibrary } from './test-library.ts';

const library = useLibrary(...Array.from({ length: 6 }, (_, at) => ({ title: `Paper ${at}` })));

/** The tags with their counts, as `methods/pruning 3`. */
function complete(typed: string): string[] {
  return completeValues(library().db, 'tag', typed).values.map(({ value, papers }) => `${value} ${papers}`);
}

function tagSome(): void {
  library().tag([1, 2, 3], 'methods/pruning');
  library().tag([3, 4], 'methods/Pre-training');
  library().tag([5], 'To read (später)');
  library().tag([6], '★');
  library().tag([1, 2, 3, 4, 5, 6], 'everything');
}

describe('tags as values', () => {
  it.each([
    ['prun', ['methods/pruning 3']],
    ['PRUN', ['methods/pruning 3']],
    ['meth', ['methods 4', 'methods/pruning 3', 'methods/Pre-training 2']],
    ['methods/pr', ['methods/pruning 3', 'methods/Pre-training 2']],
    ['train', ['methods/Pre-training 2']],
    ['pre train', ['methods/Pre-training 2']],
    ['spater', ['To read (später) 1']],
    ['read to', ['To read (später) 1']],
    ['★', ['★ 1']],
    ['uning', []],
    ['', ['everything 6', 'methods 4', 'methods/pruning 3', 'methods/Pre-training 2', 'To read (später) 1', '★ 1']],
  ])('CV4 %s: by the beginnings of words; a parent counts each paper below it once', (typed, values) => {
    tagSome();
    expect(complete(typed)).toEqual(values);
  });

  it('CV4 count what `tag:` finds, whatever is changed', () => {
    tagSome();
    const isAsFound = (): void => {
      for (const { value, papers } of completeValues(library().db, 'tag', '').values) {
        expect([value, papers]).toEqual([value, library().list('all', `tag:"${value}"`).length]);
      }
    };
    isAsFound();
    library().trash([3]);
    isAsFound();
    expect(complete('prun')).toEqual(['methods/pruning 2']);
    library().tag([1, 2], 'methods/pruning', false);
    // What papers in Trash alone have is not offered.
    expect(complete('prun')).toEqual([]);
    library().undo();
    isAsFound();
    expect(complete('prun')).toEqual(['methods/pruning 2']);
  });

  it('CV4 name a parent that is no tag where it says more than the one tag under it', () => {
    library().tag([1], 'areas/vision/video');
    expect(complete('area')).toEqual(['areas/vision/video 1']);
    library().tag([2], 'areas/speech');
    expect(complete('area')).toEqual(['areas 2', 'areas/speech 1', 'areas/vision/video 1']);
    library().tag([2], 'areas/vision');
    expect(complete('vis')).toEqual(['areas/vision 2', 'areas/vision/video 1']);
  });

  it('CV4 are eight at most, those of the most papers first', () => {
    for (let at = 0; at < 12; at++) library().tag(at < 10 ? [1] : [1, 2], `zed ${String(at).padStart(2, '0')}`);
    expect(complete('zed').slice(0, 3)).toEqual(['zed 10 2', 'zed 11 2', 'zed 00 1']);
    expect(complete('zed')).toHaveLength(8);
  });

  it('CV5 are read once, and then found among thousands in a few milliseconds; what is counted too often says so', () => {
    const large = new TestLibrary();
    const { db } = large;
    addManyPapers(db, 12_000);
    inTransaction(db, () => {
      const insert = db.prepare('INSERT INTO tags (name, key) VALUES (?, ?)');
      for (let at = 0; at < 5_000; at++) {
        const name = `Area ${at % 50}/Topic ${at}`;
        insert.run(name, tagKey(name));
      }
      db.exec('INSERT INTO paper_tags SELECT id, 1 + id % 5000, 1 FROM papers');
      db.exec('INSERT OR IGNORE INTO paper_tags SELECT id, 1 + (id + 50) % 5000, 1 FROM papers');
      db.exec(`INSERT INTO library_counts SELECT 'tag', tag_id, count(*) FROM paper_tags GROUP BY tag_id`);
    });
    const { values, areExact } = completeValues(db, 'tag', 'area');
    expect([values[0]?.value, areExact]).toEqual(['Area 0', false]);
    expect(completeValues(db, 'tag', 'topic 4999')).toMatchObject({
      areExact: true,
      values: [{ value: 'Area 49/Topic 4999' }],
    });
    const times = Array.from({ length: 15 }, (_, at) => {
      const began = performance.now();
      completeValues(db, 'tag', ['a', 'to', 'topic', ''][at % 4] ?? '');
      return performance.now() - began;
    }).sort((one, other) => one - other);
    expect(times[7]).toBeLessThan(10);
    expect(readTags(db)).toHaveLength(5_000);
    large.remove();
  });
});
