/**
 * What this browser prefers, in two cookies that the pages of the office (Vaadin) and the server's own HTML read too, so
 * that a page has the right language and light from its first byte. No secret in them.
 */
export const LANGUAGE = 'tafel-language';
export const SCHEME = 'tafel-scheme';

const YEAR_S = 365 * 24 * 3600;

export function preference(name: string): string | null {
  const found = document.cookie.split('; ').find((it) => it.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) || null : null;
}

/** Remembers it for a year; null forgets. */
export function prefer(name: string, value: string | null): void {
  document.cookie = `${name}=${encodeURIComponent(value ?? '')}; path=/; max-age=${value ? YEAR_S : 0}; samesite=lax`;
}

export type Theme = 'auto' | 'light' | 'dark';

/** Light or dark: what the device wishes, unless the person chose. */
export function theme(): Theme {
  const chosen = preference(SCHEME);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

/** Shows it. `[theme~=dark]` on the root is also what Vaadin reads. */
export function show(chosen: Theme): void {
  const root = document.documentElement;
  if (chosen === 'auto') {
    root.removeAttribute('theme');
  } else {
    root.setAttribute('theme', chosen);
  }
}

export function chooseTheme(chosen: Theme): void {
  prefer(SCHEME, chosen === 'auto' ? null : chosen);
  show(chosen);
}
