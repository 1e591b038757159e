import { favouriteDigits } from '../../../shared/tag.ts';
import { commandIds, commands, searchCommands, type CommandId } from '../../../shared/commands.ts';
import { foldText } from '../../../shared/fold.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';

/** Commands that make no sense in the palette itself, and those for which it has the saved searches. */
const leftOut: ReadonlySet<CommandId> = new Set([
  'palette',
  'next-paper',
  'previous-paper',
  'select-all',
  ...favouriteDigits.map((digit) => `tag-${digit}` as const),
  ...searchCommands,
]);
/** How many saved searches the palette offers. */
const mostSearches = 9;

/**
 * The commands that what was typed can mean, best first: each of its words begins a word of the title, in any order.
 * Nothing typed means every command, in the table's order.
 */
export function matchCommands(typed: string): CommandId[] {
  const offered = commandIds.filter((id) => !leftOut.has(id));
  return bestFirst(offered, (id) => commands[id].title, typed);
}

/** The saved searches whose names fit what was typed in the same way, a few at most. */
export function matchSearches(searches: readonly SavedSearch[], typed: string): SavedSearch[] {
  return bestFirst(searches, ({ name }) => name, typed).slice(0, mostSearches);
}

function bestFirst<Item>(items: readonly Item[], titleOf: (item: Item) => string, typed: string): Item[] {
  const asked = foldText(typed).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [...items];
  return items
    .map((item) => ({ item, rank: rankOf(foldText(titleOf(item)), asked) }))
    .filter(({ rank }) => rank !== null)
    .sort((first, second) => (first.rank ?? 0) - (second.rank ?? 0))
    .map(({ item }) => item);
}

/** How far from the title's start the first word asked for is; null where one of them is in no word of it. */
function rankOf(title: string, asked: readonly string[]): number | null {
  const words = title.split(/[^\p{L}\p{N}]+/u);
  const places = asked.map((part) => words.findIndex((word) => word.startsWith(part)));
  return places.includes(-1) ? null : (places[0] ?? 0);
}
