import { useEffect } from 'react';

let isMarked = false;
let rowsAreThere: () => void = () => undefined;

/** Fulfilled when the first rows are on screen: the time to fetch what may be needed next. */
export const afterFirstRows = new Promise<void>((resolve) => {
  rowsAreThere = resolve;
});

/** Notes, once, the frame in which the first rows (or the reason why there are none) are on screen. */
export function useFirstRows(areDrawn: boolean): void {
  useEffect(() => {
    if (!areDrawn || isMarked) return;
    isMarked = true;
    // The first callback comes before the frame is painted, the second after it.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('offprint:first-rows');
        document.documentElement.dataset['loaded'] = 'true';
        rowsAreThere();
      }),
    );
  }, [areDrawn]);
}
