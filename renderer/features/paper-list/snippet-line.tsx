import type { PaperSnippet, SnippetField } from '../../../shared/snippets.ts';
import { plainText } from '../../../shared/tex.ts';
import { TexText } from '../../ui/tex-text.tsx';
import styles from './row.module.css';

const labels: Readonly<Record<SnippetField, string>> = {
  abstract: 'Abstract',
  note: 'Note',
  author: 'Author',
  affiliation: 'Affiliation',
  venue: 'Venue',
};

/**
 * The line of a row that tells where the words of the search were found, or what the abstract says where the title tells;
 * empty until it is known.
 *
 * @param descriptionId the DOM id of the snippet in words
 */
export function SnippetLine({ snippet, descriptionId }: { snippet: PaperSnippet | undefined; descriptionId: string }) {
  return (
    <div className={styles['snippet']} data-snippet={snippet?.field}>
      {snippet !== undefined && (
        <>
          <span className={styles['field']}>{labels[snippet.field]}</span>
          <bdi>
            <TexText text={snippet.text} ranges={snippet.ranges} isLine />
          </bdi>
          <span id={descriptionId} hidden>{`${labels[snippet.field]}: ${plainText(snippet.text)}`}</span>
        </>
      )}
    </div>
  );
}
