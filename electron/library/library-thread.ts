import { Worker } from 'node:worker_threads';
import { OffprintError } from '../../shared/errors.ts';
import type { SetAside } from './database.ts';
import type { Ask, LibraryOperations, OperationName, Tell, ThreadData } from './thread-messages.ts';

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/** One of the library's threads, asked by name. */
export class LibraryThread {
  /** Settles when it has opened the library; rejects with the OffprintError for which it could not. */
  readonly opened: Promise<SetAside | null>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  /** Why nothing is answered any more. */
  #fault: OffprintError | null = null;
  #isEnding = false;

  constructor(data: ThreadData, file: string, hear: (message: Tell) => void, stopped: (error: OffprintError) => void) {
    this.#worker = new Worker(file, { workerData: data, name: `library ${data.role}` });
    this.opened = new Promise((resolve, reject) => {
      const fail = (error: OffprintError): void => {
        this.#fault = error;
        reject(error);
        for (const waiting of this.#waiting.values()) waiting.reject(error);
        this.#waiting.clear();
      };
      const end = (because: string): void => {
        if (this.#fault !== null) return;
        fail(
          new OffprintError(
            'library-unavailable',
            'The library has stopped. All that was shown as saved is safe; start Offprint again to go on.',
            { because },
          ),
        );
        if (!this.#isEnding && this.#fault !== null) stopped(this.#fault);
      };
      this.#worker.on('message', (message: Tell) => {
        if (message.tell === 'opened') resolve(message.setAside);
        else if (message.tell === 'backedUp') resolve(null);
        else if (message.tell === 'refused') fail(OffprintError.fromData(message.error));
        else if (message.tell === 'answer') this.#take(message.ask)?.resolve(message.value);
        else if (message.tell === 'failure') this.#take(message.ask)?.reject(OffprintError.fromData(message.error));
        else hear(message);
      });
      this.#worker.on('error', (cause) => end(cause.message));
      this.#worker.on('exit', () => end('the thread ended'));
    });
  }

  ask<Name extends OperationName>(
    name: Name,
    input: LibraryOperations[Name]['input'],
  ): Promise<LibraryOperations[Name]['output']> {
    if (this.#fault !== null) return Promise.reject(this.#fault);
    const ask = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(ask, { resolve: resolve as Waiting['resolve'], reject });
      this.#worker.postMessage({ ask, name, input } satisfies Ask);
    });
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.terminate();
  }

  #take(ask: number): Waiting | undefined {
    const waiting = this.#waiting.get(ask);
    this.#waiting.delete(ask);
    return waiting;
  }
}
