import { readAuthorPage } from '../electron/library/import/author-page.ts';
import type { PaperDraft, ProfileDraft } from '../electron/library/import/drafts.ts';
import type { PartialDate } from '../shared/dates.ts';

/** The day the page was handed over: the dates on it that have no year count from here. */
export const capturedOn: PartialDate = '2026-11-25';

/** What data/sample/*.json holds. */
export interface Sample {
  source: { kind: 'author-page'; capturedOn: PartialDate };
  profile: ProfileDraft;
  papers: PaperDraft[];
}

/** The sample library's file, as text, from the text of an author's page. Raises an Error if a line can't be read. */
export function makeSampleJson(pageText: string): string {
  const { profile, papers, problems } = readAuthorPage(pageText, { captured: capturedOn });
  if (problems.length > 0 || profile === null) {
    const list = problems.map(({ line, message }) => `line ${line}: ${message}`).join('\n');
    throw new Error(`The author page can't be read whole, so no sample was written.\n${list}`);
  }
  const sample: Sample = { source: { kind: 'author-page', capturedOn }, profile, papers };
  return `${JSON.stringify(sample, null, 2)}\n`;
}
