import { useMemo, type ReactNode } from 'react';
import type { TextRange } from '../../shared/matches.ts';
import { splitTex } from '../../shared/tex.ts';
import { MarkedText } from './marked-text.tsx';
import { Formula } from './tex/formula.tsx';

interface Props {
  text: string;
  /** What is marked in it, outside of its formulas. */
  ranges?: readonly TextRange[] | undefined;
  /** All on one line, also formulas that want one of their own. */
  isLine?: boolean;
}

/**
 * Text with its formulas typeset. Text without a formula costs nothing more than text; the first formula of a window
 * loads KaTeX. Elements whose look differs from their source carry it in `data-tex-source`, for a copy of it.
 */
export function TexText({ text, ranges = [], isLine = false }: Props) {
  const segments = useMemo(() => {
    const split = splitTex(text);
    return isLine ? split.map((segment) => ({ ...segment, display: false })) : split;
  }, [text, isLine]);
  return segments.map((segment) =>
    segment.kind === 'math' ? (
      <Formula key={`${segment.start} ${segment.source}`} segment={segment} />
    ) : (
      <MarkedText
        key={segment.start}
        text={segment.source}
        ranges={ranges}
        start={segment.start}
        show={segment.text === segment.source ? undefined : showEscapes}
      />
    ),
  );
}

/** Text between formulas: as its source, except for an escaped dollar. */
function showEscapes(source: string): ReactNode {
  // The even parts are text, the odd ones escapes: `split` keeps what its group matched.
  return source.split(/(\\\$)/).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // The parts of one text never change places.
      <span key={index} data-tex-source={part}>
        $
      </span>
    ),
  );
}
