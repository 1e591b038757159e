/**
 * When a `$` is a formula and when it is money. The base are pandoc's rules (tex_math_dollars): right after the opening
 * `$` and right before the closing one stands no space, and no digit follows the closing one. Abstracts on arXiv break
 * them often (`$\sim$10`, `$ x^2 $`), so a short formula that is unmistakably TeX is let through all the same.
 */

const whitespace = /\s/;
const digit = /\d/;

/** How long a formula may be that breaks pandoc's rules, in UTF-16 units. */
const longestLoose = 200;

/** "US$5" and its kin, as the letters before the `$`. */
const currency = /(?:^|[^A-Za-z])(?:US|AU|CA|HK|NZ|SG|NT|MX)$/;

/** Words that stand between two amounts of money, and in no formula. */
const moneyWords =
  /(?:^|\s)(?:and|or|to|for|from|per|than|versus|vs|the|of|in|by|million|billion|trillion)(?=[\s,.]|$)/;

/** Whether the `$` at this place may open a formula, for what stands beside it. */
export function mayOpenDollarFormula(text: string, at: number): boolean {
  const next = text[at + 1];
  if (next === undefined) return false;
  return !(digit.test(next) && currency.test(text.slice(Math.max(0, at - 3), at)));
}

/** Whether what stands between two `$`, the second one at `close`, is a formula. */
export function isDollarFormula(text: string, start: number, close: number): boolean {
  const first = text[start];
  const last = text[close - 1];
  if (first === undefined || last === undefined || start === close) return false;
  const tight = !whitespace.test(first) && (!whitespace.test(last) || endsInEscape(text, start, close));
  const pandoc = tight && !digit.test(text[close + 1] ?? '');
  if (!pandoc && close - start > longestLoose) return false;
  const beginning = text.slice(start, Math.min(close, start + longestLoose));
  if (pandoc) return isUnmistakable(beginning) || !(digit.test(first) && moneyWords.test(beginning));
  return isUnmistakable(beginning) && !/(?:^|\s)[A-Za-z]{3,}(?=[\s,.]|$)/.test(beginning);
}

/** `\ ` at the end is a space that was asked for. */
function endsInEscape(text: string, start: number, close: number): boolean {
  return close - start >= 2 && text[close - 2] === '\\' && text[close - 3] !== '\\';
}

/** A macro, an index or an exponent, or nothing but signs (`$>$50`). */
function isUnmistakable(content: string): boolean {
  return /\\[A-Za-z]|[\^_]/.test(content) || /^\s*[<>=~+\-*/|]+\s*$/.test(content);
}
