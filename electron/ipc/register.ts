import type { RequestName } from '../../shared/contract.ts';
import { handle, type Handlers, type IsOwnPage } from './handle.ts';

/** Registers every request of the contract: a missing handler does not compile. */
export function registerAll(handlers: Handlers, isOwnPage: IsOwnPage): void {
  for (const name of Object.keys(handlers) as RequestName[]) registerOne(name, handlers, isOwnPage);
}

function registerOne<Name extends RequestName>(name: Name, handlers: Handlers, isOwnPage: IsOwnPage): void {
  handle<Name>(name, handlers[name], isOwnPage);
}
