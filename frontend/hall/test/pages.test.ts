import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardStore } from '../../board/board-store';
import { speech } from '../../shared/i18n';
import type { OwnNotes, SessionState, Stage } from '../../shared/wire';
import { HallSession } from '../session';
import { mineView, typedCode } from '../views/pages';
import { menuSheet } from '../views/menu';
import { tabsView } from '../views/tabs';
import { note, snapshot } from './samples';

const TEXTS: Record<string, string> = {
  'board.note.hidden-own': 'hidden for the hall', 'hall.mine.withdrawn': 'taken away', 'hall.mine.too-late': 'too late, copy it', 'hall.data.get': 'my file',
  'board.note.waiting': 'waits', 'board.refused.add': 'Not on the wall.', 'hall.mine.again': 'send again', 'board.menu.edit': 'change', 'board.menu.withdraw': 'take away',
};

const stage = (state: SessionState, board: string | null): Stage => ({
  version: 1, session: 's', title: {}, state, code: 'ABCDEF', joinUrl: '', serverTime: '2026-01-01T00:00:00Z', naming: 'PSEUDONYM',
  phase: state === 'RUNNING' ? { id: 'p', index: 0, count: 2, title: { nl: 'Nu' }, instruction: {}, board, kind: 'TALK', may: { read: true, write: true, vote: false } } : null,
  phases: [], timer: null, people: { total: 1, groups: {} }, notes: 0, announcement: null, outcomeUrl: null,
});

const earlier: OwnNotes = {
  board: 'old', phase: { nl: 'Vandaag en morgen' }, columns: [{ id: 'c1', title: { nl: 'Wat' } }, { id: 'c2', title: { nl: 'Wie' } }],
  notes: [
    { id: '1', column: 'c2', text: 'koffie', language: 'nl', at: '2026-01-01T00:00:00Z', hidden: false, withdrawn: false },
    { id: '2', column: 'c1', text: 'verborgen', language: 'nl', at: '2026-01-01T00:00:01Z', hidden: true, withdrawn: false },
    { id: '3', column: 'c1', text: 'terug', language: 'nl', at: '2026-01-01T00:00:02Z', hidden: false, withdrawn: true },
  ],
};

let session: HallSession;
let page: HTMLElement;
const deeds = { edit: vi.fn(), withdraw: vi.fn(), again: vi.fn(), drop: vi.fn(), write: vi.fn() };
const text = (): string => page.textContent!.replace(/\s+/g, ' ');
const draw = (): unknown => render(mineView(session, deeds), page);

beforeEach(() => {
  localStorage.clear();
  speech.start('nl', TEXTS);
  vi.stubGlobal('fetch', async () => Response.json([earlier]));
  session = new HallSession('s');
  page = document.createElement('div');
});
afterEach(() => {
  session.stop();
  vi.unstubAllGlobals();
});

describe('my notes', () => {
  test('are there in a phase without a board and after closing, by phase and column, with what became of them', async () => {
    for (const now of [stage('RUNNING', null), stage('CLOSED', null)]) {
      session.stage = now;
      await session.readMine();
      draw();
      expect(page.querySelector('h2')!.textContent).toBe('Vandaag en morgen');
      expect([...page.querySelectorAll('li .text')].map((it) => it.textContent)).toEqual(['terug', 'verborgen', 'koffie']);
      expect(text()).toContain('taken away');
      expect(text()).toContain('hidden for the hall');
      expect(page.querySelectorAll('.column-name')[2].textContent).toContain('Wie');
      expect(page.querySelector('button')).toBeNull();
    }
  });

  test('of the board of now come from that board and not twice', async () => {
    session.stage = stage('RUNNING', 'b');
    session.store = new BoardStore('b', session.outbox);
    session.store.event({ type: 'snapshot', id: '5', data: snapshot({ mine: ['a', 'x'], notes: [note('a'), note('x', 2, { hidden: true })] }) });
    session.mine = [{ ...earlier, board: 'b' }];
    draw();
    expect([...page.querySelectorAll('li .text')].map((it) => it.textContent)).toEqual(['x', 'a']);
    expect(text()).toContain('hidden for the hall');
    expect([...page.querySelectorAll('li')].map((it) => it.querySelectorAll('button').length)).toEqual([3, 3]);
  });

  test('a note that waited overnight for a session that was closed keeps its text, says so and is not sent in vain', async () => {
    session.outbox.paused = true;
    session.outbox.put('old', { kind: 'add', note: 'n', text: 'wat ik gisteren schreef', column: 'c1' });
    session.outbox.put('old', { kind: 'add', note: 'm', text: 'nog iets', column: 'c1' });
    Object.assign(session.outbox.entries[0], { state: 'refused', reason: 'Schrijven kan nu niet.', status: 403 });
    session.stage = stage('CLOSED', null);
    draw();
    expect([...page.querySelectorAll('article .text')].map((it) => it.textContent)).toEqual(['wat ik gisteren schreef', 'nog iets']);
    expect(text().match(/too late, copy it/g)).toHaveLength(2);
    expect(text()).not.toContain('send again');
    expect(Object.keys(localStorage).filter((it) => it.startsWith('tafel.outbox.'))).toHaveLength(2);
  });
});

describe('the tabs', () => {
  const tabs = (): (string | null)[] => {
    render(tabsView(session, 'now', () => undefined), page);
    return [...page.querySelectorAll('a')].map((it) => it.getAttribute('href'));
  };

  test('are absent before the evening, three during it, and two when it is over', () => {
    session.stage = stage('OPEN', null);
    expect(tabs()).toHaveLength(0);
    session.stage = stage('RUNNING', null);
    expect(tabs()).toHaveLength(3);
    session.stage = stage('CLOSED', null);
    expect(tabs()).toEqual([location.pathname, '#mine']);
  });
});

describe('the menu', () => {
  test('has the way to one\'s own file', () => {
    const nothing = { name: '', email: '', consent: false, invite: false, said: '', problem: '', leaving: false };
    const deed = (): void => undefined;
    render(menuSheet(null, { session: 's', participant: 'p', name: 'Sowa', group: 'MIGRANT', language: 'pl' }, 'auto', [], nothing, {
      close: deed, language: deed, theme: deed, change: deed, saveName: deed, saveMail: deed, dropMail: deed, invite: deed, data: '/api/places/s/me/data.json', framework: deed, reading: { originals: false, readOriginals: deed }, leave: deed,
    }), page);
    const link = [...page.querySelectorAll('a')].find((it) => it.textContent === 'my file')!;
    expect(link.getAttribute('href')).toBe('/api/places/s/me/data.json');
    expect(link.hasAttribute('download')).toBe(true);
  });
});

describe('a code as somebody typed it', () => {
  test('loses its dress and keeps every letter for the server to read, Cyrillic ones too', () => {
    expect(typedCode(' 7k4 - 2pm ')).toBe('7K42PM');
    expect(typedCode('7К4–2РМ')).toBe('7К42РМ');
    expect(typedCode('авекмн')).toBe('АВЕКМН');
    expect(typedCode(' - ')).toBe('');
  });
});
