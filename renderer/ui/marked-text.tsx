import type { ReactNode } from 'react';
import type { TextRange } from '../../shared/matches.ts';

interface Props {
  text: string;
  /** In order, apart from each other; those that are not in the text are passed over. */
  ranges: readonly TextRange[];
  /** Where the text starts in what the ranges are told in. */
  start?: number;
  /** Shows a piece of the text; by default as it stands. */
  show?: ((piece: string) => ReactNode) | undefined;
}

/** A text with parts of it marked. */
export function MarkedText({ text, ranges, start = 0, show = (piece) => piece }: Props) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const range of ranges) {
    const from = Math.max(at, range.from - start);
    const to = Math.min(text.length, range.to - start);
    if (from >= to) continue;
    if (from > at) parts.push(show(text.slice(at, from)));
    parts.push(<mark key={from}>{show(text.slice(from, to))}</mark>);
    at = to;
  }
  if (parts.length === 0) return show(text);
  if (at < text.length) parts.push(show(text.slice(at)));
  return parts;
}
