/** LaTeX environments that are formulas by themselves, with no `$` around them. */
const environments = new Set([
  'math',
  'displaymath',
  ...['equation', 'align', 'alignat', 'flalign', 'gather', 'multline', 'eqnarray'].flatMap((name) => [
    name,
    `${name}*`,
  ]),
]);

const longestName = Math.max(...[...environments].map((name) => name.length));

/** The name of the formula environment whose `\begin{...}` stands at this place of the text; null if none does. */
export function environmentAt(text: string, at: number): string | null {
  const start = at + '\\begin{'.length;
  if (!text.startsWith('\\begin{', at)) return null;
  const window = text.slice(start, start + longestName + 1);
  const name = window.slice(0, Math.max(0, window.indexOf('}')));
  return environments.has(name) ? name : null;
}

/** Whether the environment's formula stands on a line of its own. */
export function isDisplayEnvironment(name: string): boolean {
  return name !== 'math';
}
