import { call, speak } from './api';
import { device, recall, Teller } from './store';
import type { Localized } from './wire';

/**
 * What the screens say, in the reader's language. The sentences come from the server's texts files; a copy stays on the
 * device, so that a page that returns without network still speaks.
 */
export const LANGUAGES: readonly { tag: string; name: string }[] = [
  { tag: 'nl', name: 'Nederlands' },
  { tag: 'en', name: 'English' },
  { tag: 'pl', name: 'Polski' },
  { tag: 'ro', name: 'Română' },
  { tag: 'bg', name: 'Български' },
  { tag: 'uk', name: 'Українська' },
];

const MODULES = 'hall,board,team,kernel';

/** Fills in {0}, {1} … as java.text.MessageFormat does for plain arguments; '' is an apostrophe. */
export function fill(pattern: string, args: readonly unknown[]): string {
  if (args.length === 0 && !pattern.includes("'")) {
    return pattern;
  }
  let out = '';
  let quoted = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === "'") {
      if (pattern[i + 1] === "'") {
        out += "'";
        i++;
      } else {
        quoted = !quoted;
      }
      continue;
    }
    const hole = !quoted && char === '{' ? /^\{(\d+)\}/.exec(pattern.slice(i)) : null;
    if (hole) {
      out += String(args[Number(hole[1])] ?? '');
      i += hole[0].length - 1;
    } else {
      out += char;
    }
  }
  return out;
}

class Speech extends Teller {
  language = 'nl';
  private texts: Record<string, string> = {};
  private asked = 0;
  private readonly fresh = new Map<string, Record<string, string>>();

  say(key: string, ...args: unknown[]): string {
    const pattern = this.texts[key];
    return pattern === undefined ? '' : fill(pattern, args);
  }

  has(key: string): boolean {
    return key in this.texts;
  }

  /** Texts that came inside the page, so that the first screen needs no second trip. */
  start(language: string, texts: Record<string, string>): void {
    this.fresh.set(language, texts);
    this.take(language, texts);
  }

  /** Switches at once when the texts are known on this device, and reads the server's once per page. */
  async use(language: string): Promise<void> {
    const tag = LANGUAGES.some((it) => it.tag === language) ? language : 'nl';
    const turn = ++this.asked;
    const fresh = this.fresh.get(tag);
    if (fresh) {
      if (tag !== this.language) {
        this.take(tag, fresh);
      }
      return;
    }
    const known = recall<Record<string, string>>(device, `tafel.texts.${tag}`);
    if (known && (tag !== this.language || !Object.keys(this.texts).length)) {
      this.take(tag, known);
    }
    const answer = await call<Record<string, string>>('GET', `/api/texts/${tag}?for=${MODULES}`);
    if (answer.ok) {
      this.fresh.set(tag, answer.value);
      device.set(`tafel.texts.${tag}`, JSON.stringify(answer.value));
      if (turn === this.asked) {
        this.take(tag, answer.value);
      }
    }
  }

  private take(language: string, texts: Record<string, string>): void {
    this.language = language;
    this.texts = texts;
    speak(language);
    this.tell();
  }
}

export const speech = new Speech();

export const t = (key: string, ...args: unknown[]): string => speech.say(key, ...args);

/** The text in the reader's language, else Dutch, else English, else whatever there is. */
export function pick(text: Localized | null | undefined): string {
  if (!text) {
    return '';
  }
  return text[speech.language] || text.nl || text.en || Object.values(text).find(Boolean) || '';
}

/** The name of a stakeholder group. */
export const groupName = (group: string | null | undefined): string => (group ? t(`kernel.group.${group.toLowerCase()}`) : '');

export const number = (value: number): string => new Intl.NumberFormat(speech.language).format(value);

export function dateAndTime(iso: string): string {
  return new Intl.DateTimeFormat(speech.language, {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam',
  }).format(new Date(iso));
}

/** A day as 2018-06-01, in words. */
export const date = (day: string): string =>
  new Intl.DateTimeFormat(speech.language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const timeOfDay = (iso: string): string =>
  new Intl.DateTimeFormat(speech.language, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).format(new Date(iso));

/** The first of the browser's languages that we speak. */
export function browserLanguage(offered: readonly string[] = LANGUAGES.map((it) => it.tag)): string {
  const wishes = navigator.languages?.length ? navigator.languages : [navigator.language ?? 'nl'];
  for (const wish of wishes) {
    const tag = wish.toLowerCase().split('-')[0];
    if (offered.includes(tag)) {
      return tag;
    }
  }
  return 'nl';
}
