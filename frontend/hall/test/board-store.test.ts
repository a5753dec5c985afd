import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardStore } from '../../board/board-store';
import { Outbox } from '../../board/outbox';
import { DeviceKeep } from '../../shared/store';
import type { Answer } from '../../shared/api';
import type { ChangeRequest, Posted, Snapshot } from '../../shared/wire';
import { note, snapshot } from './samples';

let answers: ((answer: Answer<Posted>) => void)[];
let sent: ChangeRequest[];
let outbox: Outbox;
let store: BoardStore;
let server: Snapshot;
let reads: number;

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
const texts = (): string[] => store.shown().map((it) => it.text);

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  answers = [];
  sent = [];
  reads = 0;
  server = snapshot();
  vi.stubGlobal('fetch', async () => {
    reads++;
    return new Response(JSON.stringify(server), { status: 200 });
  });
  outbox = new Outbox({
    scope: 's', keep: new DeviceKeep(localStorage), done: (entry, posted) => store.confirm(entry, posted),
    send: (_, change) => new Promise((resolve) => { sent.push(change); answers.push(resolve); }),
  });
  store = new BoardStore('b', outbox);
  await store.load();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a board in the browser', () => {
  test('shows a new note at once as one\'s own, and once only when the feed is faster than the answer', async () => {
    const id = store.add('nieuw', '', 'c1');
    expect(store.shown().find((it) => it.id === id)).toMatchObject({ text: 'nieuw', mine: true, entry: { state: 'sending' } });
    store.event({ type: 'change', id: '6', data: { number: 6, kind: 'add', note: note(id, 3, { text: 'nieuw' }) } });
    expect(texts()).toEqual(['a', 'b', 'nieuw']);
    answers[0]({ ok: true, status: 200, value: { number: 6, note: note(id, 3, { text: 'nieuw' }) } });
    await settle();
    expect(store.shown().map((it) => [it.text, it.mine, !!it.entry])).toEqual([['a', true, false], ['b', false, false], ['nieuw', true, false]]);
  });

  test('keeps a confirmed note in sight until the feed has caught up', async () => {
    const id = store.add('nieuw', '', 'c1');
    answers[0]({ ok: true, status: 200, value: { number: 8, note: note(id, 9, { text: 'nieuw' }) } });
    await settle();
    expect(texts()).toEqual(['a', 'b', 'nieuw']);
    store.event({ type: 'change', id: '6', data: { number: 6, kind: 'add', note: note('c', 3) } });
    expect(texts()).toEqual(['a', 'b', 'c', 'nieuw']);
    store.event({ type: 'change', id: '7', data: { number: 7, kind: 'gone', note: { id: 'c' } } });
    store.event({ type: 'change', id: '8', data: { number: 8, kind: 'add', note: note(id, 9, { text: 'nieuw' }) } });
    expect(texts()).toEqual(['a', 'b', 'nieuw']);
  });

  test('a gap makes one new reading, however many gaps are seen', async () => {
    server = snapshot({ number: 30, notes: [note('z')] });
    for (let number = 20; number < 30; number++) {
      store.event({ type: 'change', id: String(number), data: { number, kind: 'add', note: note(`n${number}`) } });
    }
    await vi.advanceTimersByTimeAsync(1500);
    expect(reads).toBe(2);
    expect(texts()).toEqual(['z']);
    expect(store.cursor).toBe(30);
  });

  test('rules and counts carry numbers too: what follows them is no gap', async () => {
    store.event({ type: 'rules', id: '6', data: { number: 6, may: { read: true, write: false } } });
    store.event({ type: 'change', id: '7', data: { number: 7, kind: 'add', note: note('c', 3) } });
    expect(texts()).toEqual(['a', 'b', 'c']);
    await vi.advanceTimersByTimeAsync(6000);
    expect(reads).toBe(1);
    expect(store.wall!.may.write).toBe(false);
  });

  test('the snapshot that follows the reveal spares the phones a reading', async () => {
    store.event({ type: 'rules', id: '6', data: { number: 6, may: { read: false, write: true } } });
    store.event({ type: 'snapshot', id: '6', data: snapshot({ number: 6, may: { read: false, write: true }, notes: [], count: 4 }) });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads).toBe(1);
    expect(store.wall!.covered).toBe(4);
  });

  test('a move is seen at once in its new place, and goes back when refused', async () => {
    store.move('b', 'c1', null);
    expect(texts()).toEqual(['b', 'a']);
    answers[0]({ ok: false, status: 403, detail: 'nu niet' });
    await settle();
    expect(texts()).toEqual(['a', 'b']);
    expect(store.shown()[1].entry).toMatchObject({ state: 'refused', reason: 'nu niet' });
  });

  test('what was withdrawn can be brought back', async () => {
    const before = store.shown()[0];
    store.withdraw('a');
    expect(texts()).toEqual(['b']);
    answers[0]({ ok: true, status: 200, value: { number: 6, note: note('a') } });
    await settle();
    store.event({ type: 'change', id: '6', data: { number: 6, kind: 'gone', note: { id: 'a' } } });
    store.bringBack(before);
    expect(sent[1]).toMatchObject({ kind: 'restore', note: 'a' });
  });

  test('unchanged notes stay the same objects, so that they are not drawn again', () => {
    const before = store.shown();
    store.event({ type: 'change', id: '6', data: { number: 6, kind: 'add', note: note('c', 3) } });
    const after = store.shown();
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(store.shown()).toBe(after);
  });
});
