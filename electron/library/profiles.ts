import { OffprintError } from '../../shared/errors.ts';
import type { PaperId, Profile, ProfileId } from '../../shared/paper.ts';
import { changeCounted, thesePapers } from './counting.ts';
import type { ProfileDraft } from './import/drafts.ts';
import { allRows, firstRow, type ReadableLibrary, run, type WritableLibrary } from './sql.ts';

/** Adds an author's page with the papers that it lists, in its order. The caller holds the transaction. */
export function insertProfile(db: WritableLibrary, draft: ProfileDraft, paperIds: readonly PaperId[]): ProfileId {
  const id = run(
    db,
    `INSERT INTO profiles (name, subject, h_index, papers, citations, novelty_percent, ai_score, taken_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    draft.name,
    draft.subject,
    draft.hIndex,
    draft.papers,
    draft.citations,
    draft.noveltyPercent,
    draft.aiScore,
    draft.takenOn,
  ).lastId;
  changeCounted(db, thesePapers(paperIds), 'profiles', () => {
    paperIds.forEach((paperId, position) => {
      run(db, 'INSERT INTO profile_papers (profile_id, paper_id, position) VALUES (?, ?, ?)', id, paperId, position);
    });
  });
  return id;
}

/**
 * An author's page with its own figures and Offprint's counts.
 *
 * @throws OffprintError `not-found`
 */
export function readProfile(db: ReadableLibrary, id: ProfileId): Profile {
  const page = firstRow<Omit<Profile, 'own'>>(
    db,
    `SELECT id, name, subject, h_index AS hIndex, papers, citations, novelty_percent AS noveltyPercent,
       ai_score AS aiScore, taken_on AS takenOn FROM profiles WHERE id = ?`,
    id,
  );
  if (!page) throw new OffprintError('not-found', 'This author’s page is not in the library any more.', { id });
  const papers = `FROM profile_papers l JOIN marks m ON m.paper_id = l.paper_id JOIN papers p ON p.id = l.paper_id
    WHERE l.profile_id = ? AND m.trashed_at IS NULL`;
  const own = firstRow<{ listed: number; read: number }>(
    db,
    `SELECT count(*) AS listed, count(m.read_at) AS read ${papers}`,
    id,
  );
  const byYear = allRows<{ year: number; papers: number }>(
    db,
    `SELECT CAST(substr(p.date, 1, 4) AS INTEGER) AS year, count(*) AS papers ${papers} AND p.date IS NOT NULL
     GROUP BY 1 ORDER BY 1`,
    id,
  );
  return { ...page, own: { listed: own?.listed ?? 0, read: own?.read ?? 0, byYear } };
}
