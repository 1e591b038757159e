/** Where lines for the person at the terminal go. */
export interface Terminal {
  isTTY: boolean;
  write(text: string): void;
}

export const standardOutput: Terminal = {
  isTTY: process.stdout.isTTY === true,
  write: (text) => void process.stdout.write(text),
};

export interface Progress {
  /** @param done bytes so far, of the total given at the start */
  update(done: number): void;
  /** Ends the line. */
  end(): void;
}

/**
 * Shows the progress of something measured in bytes: one line that is rewritten on a terminal, and a line every ten percent
 * (or every 20 MB, when the total is not known) in a log.
 * @param total bytes, or undefined when unknown
 */
export function showProgress(terminal: Terminal, label: string, total: number | undefined): Progress {
  let lastStep = 0;
  let lastText = '';
  return {
    update(done) {
      const text = `${label}: ${describe(done, total)}`;
      if (terminal.isTTY) {
        if (text !== lastText) terminal.write(`\r${text}`);
      } else {
        const step = total === undefined ? Math.floor(done / 20e6) : Math.floor((done / total) * 10);
        if (step > lastStep) terminal.write(`${text}\n`);
        lastStep = Math.max(step, lastStep);
      }
      lastText = text;
    },
    end() {
      if (terminal.isTTY && lastText !== '') terminal.write('\n');
    },
  };
}

function describe(done: number, total: number | undefined): string {
  const doneMb = Math.round(done / 1e6);
  if (total === undefined) return `${doneMb} MB`;
  const percent = Math.min(100, Math.floor((done / total) * 100));
  return `${doneMb} of ${Math.round(total / 1e6)} MB, ${percent}%`;
}
