/** How far the pointer must go before it drags, in CSS pixels. */
const threshold = 5;

/** What a press of the pointer becomes once it drags. */
export interface PointerDrag {
  /** At each move, in the window's coordinates. */
  move(x: number, y: number): void;
  /** Let go after a move. */
  drop(): void;
  /** It is over, dropped or not: Esc and a lost pointer end it too. */
  end(): void;
}

/**
 * Follows the pointer from a press until it is let go.
 *
 * @param surface takes the pointer while it drags
 */
export function followPress(
  { clientX, clientY, pointerId }: Pick<PointerEvent, 'clientX' | 'clientY' | 'pointerId'>,
  surface: Element,
  drag: PointerDrag,
): void {
  let isDragging = false;
  const end = (): void => {
    document.removeEventListener('pointermove', move);
    document.removeEventListener('pointerup', up);
    document.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', escape, true);
    drag.end();
  };
  const move = ({ clientX: x, clientY: y, buttons }: PointerEvent): void => {
    if ((buttons & 1) === 0) return end();
    if (!isDragging && Math.hypot(x - clientX, y - clientY) < threshold) return;
    if (!isDragging) surface.setPointerCapture(pointerId);
    isDragging = true;
    drag.move(x, y);
  };
  const up = (): void => {
    if (isDragging) drag.drop();
    end();
  };
  const escape = (pressed: KeyboardEvent): void => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    end();
  };
  // On the whole document: a quick hand is elsewhere by its first move, before the pointer is captured.
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', up);
  document.addEventListener('pointercancel', end);
  document.addEventListener('keydown', escape, true);
}
