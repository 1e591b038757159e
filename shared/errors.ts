/**
 * Every way in which a request can fail, as the renderer sees it. The set is closed: a new code is added here, and
 * nowhere else.
 */
export const errorCodes = [
  'invalid-input', // the caller sent something that the contract does not allow
  'not-allowed', // the caller may not ask at all (another frame, another origin)
  'not-found', // what was named is not in the library
  'conflict', // the change no longer applies to what is there now
  'library-newer', // the library was made by a newer Offprint
  'library-damaged', // the library file can't be read
  'library-unavailable', // there is no open library to answer
  'disk-full', // nothing could be written
  'disk-error', // the disk refused to read or write
  'cancelled', // a newer request made this one pointless
  'internal', // a fault in Offprint
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An error as it crosses between processes: data, never a bare string. */
export interface ErrorData {
  code: ErrorCode;
  /** Written for the person at the screen. */
  message: string;
  details?: Record<string, string | number | boolean | null>;
}

/** What a request gives: its output, or an error as data. */
export type Envelope<Output> = { ok: true; value: Output } | { ok: false; error: ErrorData };

/** The one error class that Offprint throws on purpose; it survives the way through threads and processes as {@link ErrorData}. */
export class OffprintError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorData['details'];

  constructor(code: ErrorCode, message: string, details?: ErrorData['details'], options?: ErrorOptions) {
    super(message, options);
    this.name = 'OffprintError';
    this.code = code;
    this.details = details;
  }

  /** The error as plain data, for a message port or an IPC answer. */
  toData(): ErrorData {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details };
  }

  /** The error again from its data, on the other side. */
  static fromData(data: ErrorData): OffprintError {
    return new OffprintError(data.code, data.message, data.details);
  }
}
