import { useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { useWindow } from './state/window-context.ts';
import { applyTextScale, applyTheme, onSystemTheme } from './theme-boot.ts';

/** Keeps the page's colours and text size as the preferences and the system say. */
export function useAppearance(): void {
  const { preferences, startup } = useWindow();
  const theme = useStore(preferences, (state) => state.theme);
  const textSize = useStore(preferences, (state) => state.textSize);
  // Until main has answered, what the page's address said stands.
  const isKnown = useStore(startup, (state) => state.startup !== null);

  useLayoutEffect(() => {
    if (!isKnown) return;
    applyTheme(theme);
    applyTextScale(textSize);
  }, [isKnown, theme, textSize]);
  useEffect(() => onSystemTheme(() => applyTheme(preferences.getState().theme)), [preferences]);
}
