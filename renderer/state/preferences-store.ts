import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultSettings, textSizes, type LastView, type Settings } from '../../shared/settings.ts';
import type { Input } from '../../shared/contract.ts';
import type { Bridge } from '../bridge.ts';

type Change = Input<'setSettings'>;

export interface PreferencesStore extends StoreApi<Settings> {
  /** Applies a change at once, and has it written. */
  change(change: Change): Promise<void>;
  /** Sets the width of a pane while it is moved, and has it written when that is over. */
  resize(change: Pick<Change, 'sidebarWidth' | 'listWidth'>, isLast: boolean): void;
  /** Larger (1) or smaller (-1) text, or the design's size (0). */
  stepTextSize(step: 1 | -1 | 0): Promise<void>;
  /** Takes over what was written, here or in another window. */
  accept(settings: Settings): void;
}

/** The preferences, starting from the defaults until main has said what they are. */
export function createPreferencesStore(
  bridge: Pick<Bridge, 'setSettings'>,
  failed: (error: unknown) => void,
): PreferencesStore {
  const store = createStore<Settings>(() => defaultSettings);
  let writing = 0;

  const change = async (next: Change): Promise<void> => {
    store.setState(withoutUndefined(next));
    writing += 1;
    try {
      await bridge.setSettings(next);
    } catch (error) {
      failed(error);
    } finally {
      writing -= 1;
    }
  };

  return {
    ...store,
    change,
    resize(next, isLast) {
      if (isLast) void change(next);
      else store.setState(withoutUndefined(next));
    },
    stepTextSize(step) {
      if (step === 0) return change({ textSize: 1 });
      const at = textSizes.findIndex((size) => size >= store.getState().textSize - 0.001);
      const next = textSizes[Math.min(textSizes.length - 1, Math.max(0, at + step))] ?? 1;
      return change({ textSize: next });
    },
    accept(settings) {
      // While a newer change is on its way, an echo of an older one would set the screen back for a moment.
      if (writing === 0) store.setState(settings);
    },
  };
}

/** Whether two places in the library are the same. */
export function isSameView(first: LastView | null, second: LastView | null): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

function withoutUndefined(change: Change): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
