import { createContext, useContext } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import type { WindowState } from './window-state.ts';

/** A window's stores, with its commands. */
export interface WindowParts extends WindowState {
  run(id: CommandId): void;
}

export const WindowContext = createContext<WindowParts | null>(null);

/** The stores of the window that a component is in. */
export function useWindow(): WindowParts {
  const parts = useContext(WindowContext);
  if (parts === null) throw new Error('A component of the window was drawn outside of it.');
  return parts;
}
