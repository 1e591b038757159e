const longestFormula = 2_000;
const deepestNesting = 40;
const mostCells = 150;
const mostLines = 60;
const mostCommands = 400;

/** Commands that show a link, a picture or a page's own markup: without trust KaTeX prints them as red errors. */
const untrusted =
  /\\(?:href|url|includegraphics|html(?:Class|Id|Style|Data)|@|def|gdef|edef|xdef|let|futurelet)(?![a-zA-Z])/;

/**
 * Whether a formula is small and plain enough to be typeset within a few milliseconds. Others are shown as their source:
 * a page-long matrix takes half a second and megabytes of elements, 1,500 nested roots overflow the stack.
 *
 * @param tex the formula without its delimiters
 */
export function isTypesettable(tex: string): boolean {
  if (tex.length > longestFormula || untrusted.test(tex)) return false;
  return (
    count(tex, /&/g) <= mostCells &&
    count(tex, /\\\\/g) <= mostLines &&
    count(tex, /\\[a-zA-Z]/g) <= mostCommands &&
    nesting(tex) <= deepestNesting
  );
}

function count(tex: string, what: RegExp): number {
  return tex.match(what)?.length ?? 0;
}

/**
 * How deep groups may lie in each other at most. An argument needs no braces (`\sqrt\sqrt\sqrt x`), so a row of commands
 * with nothing between them counts like braces.
 */
function nesting(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { 0: token } of tex.matchAll(
    /\\[{}\\]|[{}]|\\(?:begin|end|left|right)(?![a-zA-Z])|(?:\\[a-zA-Z]+\s*)+/g,
  )) {
    if (token === '{' || token === '\\begin' || token === '\\left') depth += 1;
    else if (token === '}' || token === '\\end' || token === '\\right') depth -= 1;
    else if (token.length > 2) deepest = Math.max(deepest, depth + count(token, /\\/g));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
