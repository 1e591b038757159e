import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchTags } from '../../../../renderer/features/tags/tag-matches.ts';
import { type TagNode, tagTree } from '../../../../renderer/features/tags/tag-tree.ts';
import { parentsOf, type Tag } from '../../../../shared/tag.ts';

const tag = (name: string, id = 1): Tag => ({ id, name, colour: null, favourite: null, papers: 0 });

/** A tree in words: `a(b c())`, names that are no tags with a star. */
function inWords(nodes: readonly TagNode[]): string {
  return nodes
    .map(({ name, prefix, tag: own, children }) => {
      const part = name.slice(prefix.length) + (own === null ? '*' : '');
      return children.length === 0 ? part : `${part}(${inWords(children)})`;
    })
    .join(' ');
}

it('TW8 tags are nested by their names, and a parent that is no tag itself is there too', () => {
  expect(inWords(tagTree(['a', 'a b', 'a/x', 'm/n/o', 'm/n/p', 'z'].map((name) => tag(name))))).toBe(
    'a(x) a b m*(n*(o p)) z',
  );
});

it('TW9 every tag is once in the tree, under its parents, whatever the names', () => {
  const part = fc.constantFrom('a', 'b', 'c', 'd e', 'é');
  const names = fc.uniqueArray(fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')));
  fc.assert(
    fc.property(names, (given) => {
      const found: string[] = [];
      const visit = (nodes: readonly TagNode[], above: readonly string[]): void => {
        for (const node of nodes) {
          expect(parentsOf(node.name)).toEqual(above);
          if (node.tag !== null) found.push(node.tag.name);
          visit(node.children, [...above, node.name]);
        }
      };
      visit(tagTree(given.map((name) => tag(name))), []);
      expect(found.sort()).toEqual([...given].sort());
    }),
    { seed: 7 },
  );
});

it('TW10 tags are found by the beginnings of their words, whatever the accents; the one of that name is the first', () => {
  const tags = matchTags(['ml/vision', 'ml', 'mlops', 'Größe/Vision 3D'].map((name, id) => tag(name, id)));
  const names = (typed: string): string[] => tags.matching(typed).map(({ name }) => name);
  expect(names('')).toHaveLength(4);
  expect(names('ml')).toEqual(['ml', 'ml/vision', 'mlops']);
  expect(names('vis')).toEqual(['ml/vision', 'Größe/Vision 3D']);
  expect(names('vi grosse')).toEqual(['Größe/Vision 3D']);
  expect(names('ision')).toEqual([]);
  expect([tags.has('GROSSE/vision 3d'), tags.has('vision')]).toEqual([true, false]);
});
