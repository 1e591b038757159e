import { Menu } from '@base-ui/react/menu';
import { type ReactNode, useMemo } from 'react';
import styles from './menu.module.css';

interface Props {
  label: string;
  /** In the window's coordinates. */
  place: { x: number; y: number };
  /** The part of the window that it belongs to. */
  container: HTMLElement | null;
  /** What gets the keys afterwards. */
  finalFocus(): HTMLElement | null;
  onClose(): void;
  children: ReactNode;
}

/** Base UI gives the menu the focus a frame later; keys that are pressed until then would go to what is behind it. */
function focusAtOnce(popup: HTMLElement | null): void {
  popup?.focus({ preventScroll: true });
}

/** A context menu, where the pointer was. */
export function PlacedMenu({ label, place, container, finalFocus, onClose, children }: Props) {
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => DOMRect.fromRect({ ...place, width: 0, height: 0 }) }),
    [place],
  );
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={container}>
        <Menu.Positioner className={styles['positioner']} anchor={anchor} align="start" sideOffset={2}>
          <Menu.Popup ref={focusAtOnce} className={styles['popup']} aria-label={label} finalFocus={finalFocus}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
