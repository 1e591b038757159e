/** What came of one mark, in milliseconds after the key's own time. */
export interface MarkTimes {
  /** To the frame that shows it. */
  painted: number;
  /** Until the window heard that it is on the disk. */
  durable: number;
}

/** Lives in the page. */
export interface Recorder<Times> {
  /** Settles with what came of the key that was pressed last. */
  next(): Promise<Times>;
}

/**
 * Runs in the page, so it can use nothing from outside of itself. Times each `s` from its event to the end of the frame in
 * which a row's name changed (the callback comes before that frame is laid out and painted, the message that it sends
 * after that), and to the word that the change is on the disk.
 */
export function recordMarks(): Recorder<MarkTimes> {
  let pressedAt = 0;
  let painted: number | null = null;
  let durable: number | null = null;
  let tell: ((times: MarkTimes) => void) | null = null;
  const answer = (): void => {
    if (painted === null || durable === null || tell === null) return;
    tell({ painted, durable });
    tell = null;
  };
  const pressed = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key !== 's') return;
    pressedAt = timeStamp;
    painted = durable = null;
  };
  addEventListener('keydown', pressed, { capture: true });
  new MutationObserver(() => {
    const forKey = pressedAt;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      if (forKey === pressedAt) painted ??= performance.now() - forKey;
      answer();
    });
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  }).observe(document.querySelector('[role="listbox"]') ?? document.body, {
    subtree: true,
    attributeFilter: ['aria-label'],
  });
  window.offprint.on('libraryChanged', () => {
    durable ??= performance.now() - pressedAt;
    answer();
  });
  return {
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
        answer();
      }),
  };
}

/** What came of one key in the search box, in milliseconds after the key's own time. */
export interface SearchTimes {
  /** Until the page's document had its rows: all but the wait for a frame, and its drawing. */
  worked: number;
  /** To the frame that shows them. */
  painted: number;
}

/**
 * Runs in the page, so it can use nothing from outside of itself. Times each key in the search box from its event to the
 * end of the frame with its rows, none of them still on its way; null for a key that changed no row.
 */
export function recordSearches(): Recorder<SearchTimes | null> {
  /** How long rows may take to change, in milliseconds: what takes longer counts as this, and fails any budget. */
  const patience = 1_000;
  /** A key that has changed nothing for so long changes nothing, as long as no row is on its way. */
  const unchangedAfter = 250;
  let pressedAt = 0;
  let worked = 0;
  let painted: number | null = null;
  let hasChanged = false;
  const rows = document.querySelector('[role="listbox"]') ?? document.body;
  const pressed = ({ target, timeStamp }: KeyboardEvent): void => {
    if (!(target instanceof HTMLInputElement)) return;
    pressedAt = timeStamp;
    painted = null;
    hasChanged = false;
  };
  addEventListener('keydown', pressed, { capture: true });
  new MutationObserver(() => {
    hasChanged = true;
    if (rows.querySelector('[role="option"][aria-label="Loading"]') !== null) return;
    const forKey = pressedAt;
    const changedAfter = performance.now() - pressedAt;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      if (forKey !== pressedAt || painted !== null) return;
      painted = performance.now() - forKey;
      worked = changedAfter;
    });
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  }).observe(rows, { subtree: true, childList: true, attributeFilter: ['aria-label', 'aria-setsize', 'id'] });
  return {
    next: async () => {
      for (;;) {
        const waited = performance.now() - pressedAt;
        if (painted !== null) return { worked, painted };
        if (waited > patience) return { worked: patience, painted: patience };
        if (waited > unchangedAfter && !hasChanged) return null;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

/**
 * Runs in the page, so it can use nothing from outside of itself. Times each Shift, which nothing else listens to, from its
 * event to the end of the frame in which an attribute changed: what any key costs here at least.
 */
export function recordBareFrames(): Recorder<number> {
  let painted: number | null = null;
  let tell: ((time: number) => void) | null = null;
  const answer = (): void => {
    if (painted === null || tell === null) return;
    tell(painted);
    tell = null;
  };
  const pressed = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key !== 'Shift') return;
    painted = null;
    document.body.toggleAttribute('data-bare-frame');
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      painted = performance.now() - timeStamp;
      answer();
    });
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  };
  addEventListener('keydown', pressed, { capture: true });
  return {
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
        answer();
      }),
  };
}
