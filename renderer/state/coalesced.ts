/**
 * A task that never runs twice at once: called while it runs, it runs once more after that, however often it was called.
 * A failure goes to `failed`, and does not keep later runs from starting.
 */
export function coalesced(task: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      try {
        await task();
      } catch (error) {
        failed(error);
      }
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
