import type { IpcMainInvokeEvent } from 'electron';
import { type Input, type Output, type RequestName, requests } from '../../shared/contract.ts';
import { type Envelope, OffprintError } from '../../shared/errors.ts';

/** What answers a request: its parsed input in, its output out. */
export type Handler<Name extends RequestName> = (
  input: Input<Name>,
  event: IpcMainInvokeEvent,
) => Output<Name> | Promise<Output<Name>>;

/** One handler for every request: leaving one out does not compile. */
export type Handlers = { [Name in RequestName]: Handler<Name> };

/** Whether a page's address is the app's own, and not another origin. */
export type IsOwnPage = (address: string) => boolean;

/** What a channel calls: whatever goes wrong crosses as data, in an envelope. */
export type Answer = (event: IpcMainInvokeEvent, input: unknown) => Promise<Envelope<unknown>>;
export type Answers = Record<RequestName, Answer>;

/** Puts every request of the contract behind the checks of its sender and its input: a missing handler does not compile. */
export function answerAll(handlers: Handlers, isOwnPage: IsOwnPage): Answers {
  const names = Object.keys(handlers) as RequestName[];
  return Object.fromEntries(names.map((name) => [name, answer(name, handlers, isOwnPage)])) as Answers;
}

function answer<Name extends RequestName>(name: Name, handlers: Handlers, isOwnPage: IsOwnPage): Answer {
  const handler: Handler<Name> = handlers[name];
  return async (event, input): Promise<Envelope<Output<Name>>> => {
    try {
      checkSender(event, isOwnPage);
      return { ok: true, value: await handler(parse(name, input), event) };
    } catch (error) {
      return { ok: false, error: asOffprintError(error).toData() };
    }
  };
}

function checkSender(event: IpcMainInvokeEvent, isOwnPage: IsOwnPage): void {
  const frame = event.senderFrame;
  const allowed =
    frame !== null && !event.sender.isDestroyed() && frame === event.sender.mainFrame && isOwnPage(frame.url);
  if (!allowed) throw new OffprintError('not-allowed', 'Only Offprint’s own window may ask this.');
}

function parse<Name extends RequestName>(name: Name, input: unknown): Input<Name> {
  const result = requests[name].input.safeParse(input);
  if (result.success) return result.data as Input<Name>;
  const [issue] = result.error.issues;
  throw new OffprintError(
    'invalid-input',
    `The window asked for something that can’t be (${name}). Nothing was changed.`,
    {
      where: issue?.path.join('.') ?? '',
      because: issue?.message ?? '',
    },
  );
}

function asOffprintError(error: unknown): OffprintError {
  if (error instanceof OffprintError) return error;
  const because = error instanceof Error ? error.message : String(error);
  return new OffprintError('internal', `Something in Offprint went wrong (${because}). Nothing was changed.`, {
    because,
  });
}
