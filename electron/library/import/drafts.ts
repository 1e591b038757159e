import type { PartialDate } from '../../../shared/dates.ts';
import type { Identifiers } from '../../../shared/paper.ts';

/** A paper as an importer read it, before it is in the library. */
export interface PaperDraft {
  title: string;
  /** TeX to the letter; null where the source has none. */
  abstract: string | null;
  authors: string[];
  /** False where the source said "et al.". */
  authorsComplete: boolean;
  affiliations: string[];
  date: PartialDate | null;
  /** arXiv code, `cs.CL`. */
  subject: string | null;
  hasCode: boolean;
  codeUrl: string | null;
  identifiers: Identifiers;
  venue: string | null;
  citeKey: string | null;
  entryType: string | null;
  /** Source fields that have no column of their own. */
  extra: Record<string, string>;
}

/** An author's page as an importer read it: the figures are the page's own. */
export interface ProfileDraft {
  name: string;
  subject: string | null;
  hIndex: number | null;
  papers: number | null;
  citations: number | null;
  noveltyPercent: number | null;
  aiScore: number | null;
  takenOn: PartialDate;
}

/** Something that an importer could not read, or read with a doubt. */
export interface ImportProblem {
  severity: 'error' | 'warning';
  /** From 1. */
  line: number;
  message: string;
}
