import type { ErrorCode } from '../../shared/errors.ts';
import type { ScenarioName } from './scenarios.ts';
import type { Size } from './scenario.ts';

/** What a driver is told to do. */
export interface Order {
  folder: string;
  scenario: ScenarioName;
  size: Size;
  /** Acknowledge each change first and commit it 200 ms later: the bug that these tests must find. */
  planted: boolean;
}

/** What a driver says, a line each. */
export type DriverLine =
  { acknowledged: string } | { failed: string; attempt: number; code: ErrorCode; message: string };

/** The order that a driver was started with. */
export function readOrder(argument: string | undefined): Order {
  if (argument === undefined) throw new Error('Usage: driver ORDER, as JSON');
  return JSON.parse(argument) as Order;
}

/** The lines that a driver said before it ended. */
export function readLines(output: string): DriverLine[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DriverLine);
}
