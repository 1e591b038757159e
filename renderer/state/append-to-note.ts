import type { PaperId } from '../../shared/paper.ts';
import type { Bridge } from '../bridge.ts';

/**
 * Puts text at the end of a paper's note, on a line of its own.
 *
 * @throws OffprintError when it can't be saved
 */
export async function appendToNote(
  bridge: Pick<Bridge, 'getPaper' | 'saveNote'>,
  paperId: PaperId,
  added: string,
): Promise<void> {
  const { note } = await bridge.getPaper({ id: paperId });
  const before = note.text === '' || note.text.endsWith('\n') ? note.text : `${note.text}\n`;
  await bridge.saveNote({ paperId, text: before + added, session: crypto.randomUUID() });
}
