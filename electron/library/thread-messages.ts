import type { ErrorData } from '../../shared/errors.ts';
import type { FacetAnswer, FacetQuery } from '../../shared/facets.ts';
import type { LibraryChange, ListAnswer, ListQuery, PaperId, QueryPurpose, RelatedPaper } from '../../shared/paper.ts';
import type { connectionFacts, SetAside } from './database.ts';
import type { CancelFlags } from './cancel-flags.ts';
import type { ReadingOperations, WritingOperations } from './operations.ts';

/** What a library thread is started with. */
export interface ThreadData {
  role: 'writer' | 'reader' | 'backup';
  /** The profile folder. */
  folder: string;
  cancelFlags: CancelFlags;
}

/** All that can be asked of the library, by name. */
export type LibraryOperations = {
  [Name in keyof WritingOperations]: {
    input: Parameters<WritingOperations[Name]>[1];
    output: ReturnType<WritingOperations[Name]>;
  };
} & {
  [Name in keyof ReadingOperations]: {
    input: Parameters<ReadingOperations[Name]>[1];
    output: Awaited<ReturnType<ReadingOperations[Name]>>;
  };
} & {
  queryPapers: {
    input: ListQuery & { purpose: QueryPurpose; queryId: number };
    output: ListAnswer;
  };
  getRelated: {
    input: { id: PaperId; requestId: number };
    output: RelatedPaper[];
  };
  countFacets: {
    input: FacetQuery & { queryId: number };
    output: FacetAnswer;
  };
  countSearch: { input: { query: string; queryId: number }; output: number };
  connectionFacts: {
    input: Record<string, never>;
    output: ReturnType<typeof connectionFacts>;
  };
  close: { input: Record<string, never>; output: null };
};

export type OperationName = keyof LibraryOperations;

/** A question to a library thread. */
export interface Ask {
  ask: number;
  name: OperationName;
  input: unknown;
}

/** What a library thread says by itself or answers. */
export type Tell =
  | { tell: 'opened'; setAside: SetAside | null; sqlite: string }
  | { tell: 'refused'; error: ErrorData }
  | { tell: 'answer'; ask: number; value: unknown }
  | { tell: 'failure'; ask: number; error: ErrorData }
  | { tell: 'changed'; change: LibraryChange }
  | { tell: 'queryCompleted'; queryId: number; ids: Uint32Array }
  | { tell: 'facetsCounted'; answer: FacetAnswer }
  | { tell: 'queryFailed'; error: ErrorData }
  | { tell: 'indexing'; left: number }
  | { tell: 'backupDue' }
  | { tell: 'backedUp'; path: string };
