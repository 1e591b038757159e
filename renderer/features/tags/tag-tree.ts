import { parentsOf, type Tag } from '../../../shared/tag.ts';

/** A tag, or a name that only stands before those of others, with the tags under it. */
export interface TagNode {
  /** Whole: `machine learning/vision`. */
  name: string;
  /** What is before its own part: `machine learning/`; '' at the top. */
  prefix: string;
  /** Null: there is no such tag, only tags under it. */
  tag: Tag | null;
  children: TagNode[];
}

/**
 * Tags nested as their names say.
 *
 * @param tags by name
 */
export function tagTree(tags: readonly Tag[]): TagNode[] {
  const top: TagNode[] = [];
  const nodes = new Map<string, TagNode>();
  const nodeOf = (name: string): TagNode => {
    const known = nodes.get(name);
    if (known !== undefined) return known;
    const parent = parentsOf(name).at(-1);
    const node: TagNode = { name, prefix: parent === undefined ? '' : `${parent}/`, tag: null, children: [] };
    nodes.set(name, node);
    (parent === undefined ? top : nodeOf(parent).children).push(node);
    return node;
  };
  for (const tag of tags) nodeOf(tag.name).tag = tag;
  return top;
}
