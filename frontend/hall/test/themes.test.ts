import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speech } from '../../shared/i18n';
import { columns, themesScreen } from '../../theme/projector-themes';
import { ThemeStore } from '../../theme/theme-store';
import '../../theme/theme-list';
import type { MyThemes, Theme, ThemeList } from '../../theme/wire';

const theme = (id: string, part: Partial<Theme> = {}): Theme => ({
  id, version: 0, title: `Thema ${id}`, sentence: '', language: 'nl', state: 'PROPOSED', groups: 0, notes: 1, support: 0, names: [], carried: false, ...part,
});
const list = (number: number, themes: Theme[], part: Partial<ThemeList> = {}): ThemeList => ({
  number, closed: false, each: 3, may: { read: true, take: true }, titleMax: 80, sentenceMax: 200, themes, ...part,
});
const mine = (number: number, part: Partial<MyThemes> = {}): MyThemes => ({ number, supported: [], proposed: [], withdrawn: [], ...part });

let answer: { status: number; body: unknown };
let asked: { url: string; method: string; body: unknown }[];
let release: (() => void) | null;

beforeEach(() => {
  localStorage.clear();
  asked = [];
  release = null;
  answer = { status: 200, body: mine(2) };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    asked.push({ url, method: init.method ?? 'GET', body: init.body ? JSON.parse(String(init.body)) : undefined });
    if (release) {
      await new Promise<void>((go) => { release = go; });
    }
    return url.includes('/sources') ? Response.json({ walls: [{ board: 'b', title: { nl: 'De muur' }, groups: [{ id: 'g1', name: 'Wonen', notes: 2, some: ['Te duur'] }], notes: [] }], more: 0 })
      : Response.json(answer.body, { status: answer.status });
  });
  speech.start('nl', Object.fromEntries(['hall.loading', 'hall.theme.support', 'hall.theme.propose', 'hall.theme.none', 'hall.theme.closed', 'hall.theme.parked',
    'hall.theme.chosen', 'hall.theme.send', 'hall.projector.handful', 'hall.trouble', 'hall.projector.no-themes'].map((key) => [key, key])
    .concat([['hall.theme.left', 'nog {0}'], ['hall.theme.support-named', 'steun {0}'], ['hall.theme.new', 'nieuw {0}'], ['hall.theme.notes', 'briefjes {0}']])));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function phone(store: ThemeStore): Promise<HTMLElement & { updateComplete: Promise<unknown> }> {
  const element = document.createElement('tafel-themes') as HTMLElement & { store: ThemeStore; scope: string; updateComplete: Promise<unknown> };
  element.store = store;
  element.scope = 's1';
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('the themes on a phone', () => {
  test('count one press once, whichever comes first, the answer or the list', async () => {
    for (const listFirst of [true, false]) {
      const store = new ThemeStore('/themes');
      store.event('themes', list(1, [theme('a', { support: 4 })]));
      answer.body = mine(2, { supported: ['a'] });
      const pressed = store.support(store.list!.themes[0], true);
      expect(store.count(store.list!.themes[0]), 'at once').toBe(5);
      expect(store.left).toBe(2);
      if (listFirst) {
        store.event('themes', list(2, [theme('a', { support: 5 })]));
      }
      await pressed;
      expect(store.count(store.list!.themes[0])).toBe(5);
      store.event('themes', list(2, [theme('a', { support: 5 })]));
      expect(store.count(store.list!.themes[0])).toBe(5);
    }
  });

  test('a press that is refused is taken back, with the sentence why', async () => {
    const store = new ThemeStore('/themes');
    store.event('themes', list(1, [theme('a')]));
    const element = await phone(store);
    answer = { status: 409, body: { code: 'theme.refused.closed', detail: 'De thema’s zijn gekozen.' } };
    element.querySelector<HTMLButtonElement>('.support')!.click();
    await vi.waitFor(() => expect(element.querySelector('[role=alert]')?.textContent).toContain('gekozen'));
    expect(element.querySelector('.support')!.getAttribute('aria-pressed')).toBe('false');
  });

  test('an older list does not take back a newer one', () => {
    const store = new ThemeStore('/themes');
    store.event('themes', list(5, [theme('a'), theme('b')]));
    store.event('themes', list(4, [theme('a')]));
    expect(store.list!.themes).toHaveLength(2);
  });

  test('what was typed stays when the themes were closed, also after the page was loaded anew', async () => {
    const store = new ThemeStore('/themes');
    store.event('themes', list(1, []));
    let element = await phone(store);
    element.querySelector<HTMLButtonElement>('.propose')!.click();
    await vi.waitFor(() => expect(element.querySelector('.source-group')).not.toBeNull());
    const title = element.querySelector<HTMLInputElement>('#theme-title')!;
    title.value = 'Taal voor iedereen';
    title.dispatchEvent(new Event('input', { bubbles: true }));
    element.querySelector<HTMLInputElement>('.source-group input')!.click();
    answer = { status: 409, body: { code: 'theme.refused.closed', detail: 'Net gekozen.' } };
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await vi.waitFor(() => expect(element.querySelector('dialog [role=alert]')?.textContent).toContain('Net gekozen'));
    expect(element.querySelector<HTMLInputElement>('#theme-title')!.value).toBe('Taal voor iedereen');
    const first = asked.find((it) => it.method === 'POST')!.body as { id: string; clusters: string[] };
    expect(first.clusters).toEqual(['g1']);
    element.remove();
    element = await phone(store);
    element.querySelector<HTMLButtonElement>('.propose')!.click();
    await element.updateComplete;
    expect(element.querySelector<HTMLInputElement>('#theme-title')!.value).toBe('Taal voor iedereen');
    answer = { status: 200, body: mine(3, { proposed: [first.id] }) };
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await vi.waitFor(() => expect(asked.filter((it) => it.method === 'POST')).toHaveLength(2));
    expect((asked.at(-1)!.body as { id: string }).id, 'sent again it is the same theme').toBe(first.id);
  });

  test('says politely which themes are new, and nothing of those that were there', async () => {
    const store = new ThemeStore('/themes');
    const element = await phone(store);
    store.event('themes', list(1, [theme('a')]));
    await element.updateComplete;
    expect(element.querySelector('.visually-hidden')!.textContent).toBe('');
    store.event('themes', list(2, [theme('a'), theme('b')]));
    await element.updateComplete;
    expect(element.querySelector('.visually-hidden')!.textContent).toBe('nieuw Thema b');
  });
});

describe('the themes on the projector', () => {
  test('all of them while they grow; after the closing the handful, with the others parked beside it', () => {
    const store = new ThemeStore('/themes');
    const place = document.createElement('div');
    render(themesScreen(store), place);
    expect(place.textContent).toContain('hall.projector.no-themes');
    store.event('themes', list(1, [theme('a'), theme('b'), theme('c')]));
    render(themesScreen(store), place);
    expect(place.querySelectorAll('.screen-theme')).toHaveLength(3);
    store.event('themes', list(2, [theme('a', { state: 'CHOSEN' }), theme('b', { state: 'PARKED' }), theme('c', { state: 'PARKED' })], { closed: true }));
    render(themesScreen(store), place);
    expect(place.querySelectorAll('.screen-theme')).toHaveLength(1);
    expect(place.querySelectorAll('.parked-themes span')).toHaveLength(2);
    expect(place.textContent).toContain('hall.projector.handful');
  });

  test('thirty fit in five columns', () => {
    expect(columns(30)).toBe(5);
    expect(columns(3)).toBe(2);
  });
});
