import { device } from './store';

export type Theme = 'auto' | 'light' | 'dark';
const KEY = 'tafel.theme';

/** Light or dark: what the device wishes, unless the person chose. `[theme~=dark]` on the root is also what Vaadin reads. */
export function theme(): Theme {
  const chosen = device.get(KEY);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

export function useTheme(chosen: Theme = theme()): void {
  const root = document.documentElement;
  if (chosen === 'auto') {
    device.remove(KEY);
    root.removeAttribute('theme');
  } else {
    device.set(KEY, chosen);
    root.setAttribute('theme', chosen);
  }
}
