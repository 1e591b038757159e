import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { defaultSettings, paneLimits } from '../../shared/settings.ts';
import { useWindow } from '../state/window-context.ts';
import styles from './dividers.module.css';

/** How far an arrow key moves a divider, in CSS pixels at text size 1. */
const keyStep = 16;

interface DividerProps {
  label: string;
  /** The width of the pane before it, as drawn. */
  width: number;
  limits: { least: number; most: number };
  usual: number;
  /** Takes a width at text size 1; `isLast` where the move is over. */
  onResize(width: number, isLast: boolean): void;
}

/** The line between two panes, moved by the pointer or by keys; a double click sets it back. */
function Divider({ label, width, limits, usual, onResize }: DividerProps) {
  const { preferences } = useWindow();
  const textSize = useStore(preferences, (state) => state.textSize);
  const grip = useRef<{ x: number; width: number } | null>(null);
  const resize = (next: number, isLast: boolean): void =>
    onResize(Math.round(Math.min(limits.most, Math.max(limits.least, next))), isLast);

  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (grip.current === null) return;
    resize((grip.current.width + event.clientX - grip.current.x) / textSize, false);
  };
  const release = (): void => {
    if (grip.current !== null) resize(width / textSize, true);
    grip.current = null;
  };
  const key = (event: KeyboardEvent<HTMLElement>): void => {
    const targets: Partial<Record<string, number>> = {
      ArrowLeft: width / textSize - keyStep,
      ArrowRight: width / textSize + keyStep,
      Home: limits.least,
      End: limits.most,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    resize(target, true);
  };

  return (
    // oxlint sees no interactive role here, but a separator with a value and focus is one (ARIA 1.2).
    <div
      className={styles['divider']}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(width / textSize)}
      aria-valuemin={limits.least}
      aria-valuemax={limits.most}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={key}
      onDoubleClick={() => resize(usual, true)}
    />
  );
}

export function SidebarDivider({ width }: { width: number }) {
  const { preferences } = useWindow();
  return (
    <Divider
      label="Width of the sidebar"
      width={width}
      limits={paneLimits.sidebar}
      usual={defaultSettings.sidebarWidth}
      onResize={(sidebarWidth, isLast) => preferences.resize({ sidebarWidth }, isLast)}
    />
  );
}

export function ListDivider({ width }: { width: number }) {
  const { preferences } = useWindow();
  return (
    <Divider
      label="Width of the list"
      width={width}
      limits={paneLimits.list}
      usual={defaultSettings.listWidth}
      onResize={(listWidth, isLast) => preferences.resize({ listWidth }, isLast)}
    />
  );
}
