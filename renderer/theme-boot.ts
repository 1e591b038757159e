import type { Theme } from '../shared/settings.ts';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Sets the colours: those that were chosen, or those of the system, which the media query tells. */
export function applyTheme(theme: Theme): void {
  const isDark = theme === 'system' ? prefersDark.matches : theme === 'dark';
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

/** Sets the size of all text, as a factor of the design's. */
export function applyTextScale(scale: number): void {
  document.documentElement.style.setProperty('--text-scale', String(scale));
}

/** Calls `changed` whenever the system's colours change, or main makes the window's follow another choice. */
export function onSystemTheme(changed: () => void): void {
  prefersDark.addEventListener('change', changed);
}

// Main writes the preferences into the page's address, so that the first frame has them before anything is asked.
const address = new URLSearchParams(location.search);
const theme = address.get('theme');
applyTheme(theme === 'light' || theme === 'dark' ? theme : 'system');
const scale = Number(address.get('scale') ?? 1);
applyTextScale(scale >= 0.5 && scale <= 3 ? scale : 1);
