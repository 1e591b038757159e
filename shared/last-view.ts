import { plainViewKinds, sorts, type View } from './paper.ts';
import type { LastView, ScrollAnchor } from './settings.ts';

/** Whether a value from outside is a place in the library to go back to. */
export function isLastView(value: unknown): value is LastView {
  if (typeof value !== 'object' || value === null) return false;
  if (!('view' in value) || !('search' in value) || !('sort' in value) || !('paperId' in value)) return false;
  const { view, search, sort, paperId } = value;
  const isPaper = paperId === null || isNumberInLibrary(paperId);
  const anchor = 'anchor' in value ? value.anchor : undefined;
  const isPlace = isPaper && (anchor === undefined || anchor === null || isAnchor(anchor));
  return isView(view) && typeof search === 'string' && sorts.some((known) => known === sort) && isPlace;
}

function isAnchor(value: unknown): value is ScrollAnchor {
  if (typeof value !== 'object' || value === null || !('paperId' in value) || !('part' in value)) return false;
  return isNumberInLibrary(value.paperId) && typeof value.part === 'number' && value.part >= 0 && value.part <= 1;
}

function isView(value: unknown): value is View {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'profile') return 'profileId' in value && isNumberInLibrary(value.profileId);
  if (value.kind === 'subject') return 'subject' in value && typeof value.subject === 'string';
  return plainViewKinds.some((kind) => kind === value.kind);
}

function isNumberInLibrary(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 0xffff_ffff;
}
