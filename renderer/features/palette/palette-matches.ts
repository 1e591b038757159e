import { favouriteDigits } from '../../../shared/tag.ts';
import { commandIds, commands, type CommandId } from '../../../shared/commands.ts';
import { foldText } from '../../../shared/fold.ts';

/** Commands that make no sense in the palette itself. */
const leftOut: ReadonlySet<CommandId> = new Set([
  'palette',
  'next-paper',
  'previous-paper',
  'select-all',
  ...favouriteDigits.map((digit) => `tag-${digit}` as const),
]);

/**
 * The commands that what was typed can mean, best first: each of its words begins a word of the title, in any order.
 * Nothing typed means every command, in the table's order.
 */
export function matchCommands(typed: string): CommandId[] {
  const asked = foldText(typed).split(/\s+/).filter(Boolean);
  const offered = commandIds.filter((id) => !leftOut.has(id));
  if (asked.length === 0) return offered;
  return offered
    .map((id) => ({ id, rank: rankOf(foldText(commands[id].title), asked) }))
    .filter(({ rank }) => rank !== null)
    .sort((first, second) => (first.rank ?? 0) - (second.rank ?? 0))
    .map(({ id }) => id);
}

/** How far from the title's start the first word asked for is; null where one of them is in no word of it. */
function rankOf(title: string, asked: readonly string[]): number | null {
  const words = title.split(/[^\p{L}\p{N}]+/u);
  const places = asked.map((part) => words.findIndex((word) => word.startsWith(part)));
  return places.includes(-1) ? null : (places[0] ?? 0);
}
