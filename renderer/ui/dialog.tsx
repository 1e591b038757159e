import { Dialog as Parts } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useWindow } from '../state/window-context.ts';
import styles from './dialog.module.css';

interface Props {
  title: string;
  /** Whether the title is only for screen readers. */
  hidesTitle?: boolean;
  /** What has the focus when it opens; the dialog itself where nothing is named. */
  initialFocus?: RefObject<HTMLElement | null>;
  size?: 'narrow' | 'wide';
  /** Where it stands: in the middle, or near the top, as a palette does. */
  place?: 'middle' | 'top';
  children: ReactNode;
}

/** A dialog over the window; closing it goes back to where the keys were. */
export function Dialog({
  title,
  hidesTitle = false,
  initialFocus,
  size = 'narrow',
  place = 'middle',
  children,
}: Props) {
  const { layout } = useWindow();
  return (
    <Parts.Root open onOpenChange={(open) => !open && layout.close()}>
      <Parts.Portal>
        <Parts.Backdrop className={styles['backdrop']} />
        <Parts.Popup
          className={styles['popup']}
          data-size={size}
          data-place={place}
          {...(initialFocus === undefined ? {} : { initialFocus })}
        >
          <div className={hidesTitle ? 'visually-hidden' : styles['head']}>
            <Parts.Title className={styles['title']}>{title}</Parts.Title>
            {!hidesTitle && (
              <Parts.Close className={styles['close']} aria-label="Close">
                <X size={16} aria-hidden />
              </Parts.Close>
            )}
          </div>
          {place === 'top' ? children : <div className={styles['body']}>{children}</div>}
        </Parts.Popup>
      </Parts.Portal>
    </Parts.Root>
  );
}
