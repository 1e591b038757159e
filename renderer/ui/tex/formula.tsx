import { useLayoutEffect, useRef } from 'react';
import type { TexSegment } from '../../../shared/tex.ts';
import styles from './formula.module.css';
import { typeset } from './typesetter.ts';

/**
 * One formula, typeset; its source until that is done, or for good where it can't be. Give it the source as its key:
 * the element's content is replaced behind React's back.
 */
export function Formula({ segment }: { segment: TexSegment }) {
  const element = useRef<HTMLSpanElement>(null);
  const { source, text, display } = segment;
  useLayoutEffect(
    () => (element.current === null ? undefined : typeset(element.current, text, display)),
    [text, display],
  );
  return (
    <span ref={element} className={display ? styles.display : styles.inline} data-tex-source={source} translate="no">
      {source}
    </span>
  );
}
