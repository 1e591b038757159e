import { startTransition, useEffect, useMemo, useState } from 'react';
import { PlainOnError } from '../../ui/tex/plain-on-error.tsx';
import { TexText } from '../../ui/tex-text.tsx';
import styles from './abstract.module.css';
import { blocksOf } from './paragraphs.ts';
import { textLanguage } from './text-language.ts';

/** So many blocks are drawn at once: more than a screen. With more, those out of sight are not laid out. */
const manyBlocks = 5;

/**
 * The abstract in its paragraphs, math typeset; an honest line where there is none. A very long one is drawn in steps.
 * Give it the paper as its key.
 */
export function Abstract({ text }: { text: string | null }) {
  const blocks = useMemo(() => (text === null ? [] : blocksOf(text)), [text]);
  const [drawn, setDrawn] = useState(manyBlocks);
  useEffect(() => {
    if (drawn < blocks.length) startTransition(() => setDrawn(drawn + manyBlocks));
  }, [drawn, blocks.length]);
  return (
    <section
      className={styles.abstract}
      aria-label="Abstract"
      lang={text === null ? undefined : textLanguage(text)}
      data-long={blocks.length > manyBlocks || undefined}
      data-marked="abstract"
      data-selectable
    >
      {blocks.length === 0 && (
        <p className={styles.none} lang="en">
          This paper came without an abstract.
        </p>
      )}
      {blocks.slice(0, drawn).map((block) => (
        <p key={block.start} dir="auto" data-continues={block.continues || undefined}>
          <PlainOnError plain={block.text}>
            <TexText text={block.text} />
          </PlainOnError>
        </p>
      ))}
    </section>
  );
}
