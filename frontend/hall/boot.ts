import { speech } from '../shared/i18n';
import { show, theme } from '../shared/preferences';

/** What the server put into the page: the texts of one language, so that the first screen needs no second trip. */
export function boot(): void {
  show(theme());
  const start = document.getElementById('tafel-start')?.textContent;
  if (!start?.trim()) {
    return;
  }
  const { language, texts } = JSON.parse(start) as { language: string; texts: Record<string, string> };
  if (texts && Object.keys(texts).length) {
    speech.start(language, texts);
  }
}
