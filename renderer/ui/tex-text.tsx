import { useMemo } from 'react';
import { splitTex, type TexSegment } from '../../shared/tex.ts';
import { Formula } from './tex/formula.tsx';

/**
 * Text with its formulas typeset. Text without a formula costs nothing more than text; the first formula of a window
 * loads KaTeX. Elements whose look differs from their source carry it in `data-tex-source`, for a copy of it.
 */
export function TexText({ text }: { text: string }) {
  const segments = useMemo(() => splitTex(text), [text]);
  return segments.map((segment) =>
    segment.kind === 'math' ? (
      <Formula key={`${segment.start} ${segment.source}`} segment={segment} />
    ) : (
      <PlainPart key={segment.start} segment={segment} />
    ),
  );
}

/** What stands between formulas: as its source, except for an escaped dollar. */
function PlainPart({ segment }: { segment: TexSegment }) {
  if (segment.text === segment.source) return segment.text;
  // The even parts are text, the odd ones escapes: `split` keeps what its group matched.
  return segment.source.split(/(\\\$)/).map((part, index) =>
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
