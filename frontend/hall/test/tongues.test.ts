import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardStore } from '../../board/board-store';
import { Outbox } from '../../board/outbox';
import { hashOf, Tongues } from '../../board/tongues';
import { DeviceKeep } from '../../shared/store';
import { note, snapshot } from './samples';

const dutch = (number: number, of: string, text?: string, more: object = {}) =>
  ({ type: 'translation', id: null, data: { number, language: 'nl', translation: { note: 'b', from: 'pl', of: hashOf(of), text, ...more } } });
const all = (notes: object[] = [], number = 3) => ({ type: 'translations', id: null, data: { language: 'nl', number, notes } });

let store: BoardStore;
const seen = (): string | undefined => store.shown().find((it) => it.id === 'b')?.translated?.text;

beforeEach(async () => {
  localStorage.clear();
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(snapshot()), { status: 200 }));
  store = new BoardStore('board', new Outbox({ scope: 's', keep: new DeviceKeep(localStorage), done: () => undefined, send: () => new Promise(() => undefined), stranger: () => undefined }));
  store.event({ type: 'snapshot', id: null, data: snapshot({ board: 'board', notes: [note('a', 0), note('b', 1, { text: 'Gdzie jest ratusz?', language: 'pl' })], mine: ['a'] }) });
});

describe('the notes in the reader\'s language', () => {
  test('hashes as the server does, in every script', () => {
    expect(hashOf('')).toBe(0);
    expect(hashOf('Gdzie mogę się zarejestrować? 🏠')).toBe(-491317811);
  });

  test('come before or after the note, and one at a time', () => {
    store.event(all());
    expect(seen()).toBeUndefined();
    store.event(dutch(4, 'Gdzie jest ratusz?', 'Waar is het stadhuis?'));
    expect(seen()).toBe('Waar is het stadhuis?');
    expect(store.asking('nl')).toEqual({ after: String(store.cursor), lang: 'nl', translated: '4' });
  });

  test('are gone the moment the note says something else, in whatever order it is told', () => {
    store.event(all([{ note: 'b', from: 'pl', of: hashOf('Gdzie jest ratusz?'), text: 'Waar is het stadhuis?' }]));
    expect(seen()).toBe('Waar is het stadhuis?');
    store.event({ type: 'change', id: '6', data: { number: 6, kind: 'edit', note: note('b', 1, { text: 'Nieważne', language: 'pl' }) } });
    expect(seen()).toBeUndefined();
    store.event(dutch(4, 'Gdzie jest ratusz?', 'Te laat'));
    expect(seen()).toBeUndefined();
    store.event(dutch(5, 'Nieważne', 'Laat maar'));
    expect(seen()).toBe('Laat maar');
  });

  test('are taken away when there is none any more, and say when a person wrote them', () => {
    store.event(all());
    store.event(dutch(4, 'Gdzie jest ratusz?', 'Waar?', { person: true }));
    expect(store.shown().find((it) => it.id === 'b')?.translated).toEqual({ text: 'Waar?', person: true });
    store.event(dutch(5, 'Gdzie jest ratusz?'));
    expect(seen()).toBeUndefined();
  });

  test('one\'s own notes stay as one wrote them', () => {
    store.event(all([{ note: 'a', from: 'pl', of: hashOf('a'), text: 'Vertaald' }]));
    expect(store.shown().find((it) => it.id === 'a')?.translated).toBeUndefined();
  });

  test('another language begins anew, and originals ask for none', () => {
    store.event(all());
    store.event(dutch(4, 'Gdzie jest ratusz?', 'Waar?'));
    expect(store.asking('en')).toEqual({ after: String(store.cursor), lang: 'en' });
    expect(seen()).toBeUndefined();
    store.event(dutch(5, 'Gdzie jest ratusz?', 'Te laat'));
    expect(seen()).toBeUndefined();
    expect(store.asking('')).toEqual({ after: String(store.cursor) });
  });

  test('who turns to originals sees them at once: nothing comes that would draw the wall again', () => {
    store.event(all());
    store.event(dutch(4, 'Gdzie jest ratusz?', 'Waar?'));
    let told = 0;
    store.listen(() => told++);
    store.asking('');
    expect(told).toBe(1);
    expect(seen()).toBeUndefined();
  });

  test('a note that did not change is the same object, so that nothing is drawn twice', () => {
    const tongues = new Tongues();
    tongues.take({ language: 'nl', number: 1, notes: [{ note: 'b', from: 'pl', of: hashOf('x'), text: 'y' }] });
    const b = note('b', 1, { text: 'x', language: 'pl' });
    expect(tongues.of(b)).toBe(tongues.of(b));
  });
});
