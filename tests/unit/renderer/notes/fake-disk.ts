import { OffprintError } from '../../../../shared/errors.ts';

export interface Write {
  paperId: number;
  text: string;
  session: string;
  /** The write is done and acknowledged. */
  succeed(): Promise<void>;
  /** The write is reported as failed; `written` says whether it reached the disk all the same. */
  fail(written?: boolean): Promise<void>;
}

/** A disk whose writes end when the test says so, and that notices two at once for one paper. */
export class FakeDisk {
  readonly notes = new Map<number, string>();
  readonly writes: Write[] = [];
  readonly pending: Write[] = [];
  overlapped = false;

  readonly save = (input: { paperId: number; text: string; session: string }): Promise<void> => {
    if (this.pending.some((other) => other.paperId === input.paperId)) this.overlapped = true;
    return new Promise((resolve, reject) => {
      const end = async (finish: () => void): Promise<void> => {
        this.pending.splice(this.pending.indexOf(write), 1);
        finish();
        await settled();
      };
      const write: Write = {
        ...input,
        succeed: () =>
          end(() => {
            this.notes.set(input.paperId, input.text);
            resolve();
          }),
        fail: (written = false) =>
          end(() => {
            if (written) this.notes.set(input.paperId, input.text);
            reject(new OffprintError('disk-full', 'The disk is full.'));
          }),
      };
      this.writes.push(write);
      this.pending.push(write);
    });
  };

  /** The write that waits for its end; there must be one and no other. */
  theWrite(): Write {
    const [write, ...others] = this.pending;
    if (write === undefined || others.length > 0) throw new Error(`${this.pending.length} writes are waiting`);
    return write;
  }

  texts(): string[] {
    return this.writes.map((write) => write.text);
  }
}

/** Lets all promises that are already settled have their say. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
