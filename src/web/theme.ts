import { keepCookie, readCookie } from './cookies.ts';

/** `system` follows the reader's device. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme the reader chose, or the device's. */
export function chosenTheme(): Theme {
  const kept = readCookie('stk_theme');
  return themes.find((theme) => theme === kept) ?? 'system';
}

/** Shows a theme, and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  keepCookie('stk_theme', theme);
  showTheme(theme);
}

export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
