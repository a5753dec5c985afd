import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardStore } from '../../board/board-store';
import { Outbox } from '../../board/outbox';
import { itemsOf, notesOf } from '../../board/piles';
import { regroup, wallOf } from '../../board/wall';
import type { Answer } from '../../shared/api';
import { DeviceKeep } from '../../shared/store';
import type { ChangeRequest, Cluster, Posted, Regrouped, Snapshot } from '../../shared/wire';
import { note, snapshot } from './samples';

const cluster = (id: string, part: Partial<Cluster> = {}): Cluster => ({ id, column: 'c1', rank: 1, named: 0, ...part });
const regrouped = (number: number, part: Partial<Regrouped>): Regrouped => ({ number, kind: 'group', clusters: [], notes: [], goneClusters: [], goneNotes: [], ...part });

describe('what hangs in a column', () => {
  const shown = (...notes: ReturnType<typeof note>[]): any[] => notes.map((it) => ({ ...it, mine: false }));

  test('is notes and clusters in one row, each note once', () => {
    const clusters = new Map([['x', cluster('x', { rank: 2.5 })]]);
    const row = itemsOf(shown(note('a', 1), note('b', 2, { cluster: 'x' }), note('c', 3), note('d', 4, { cluster: 'x' })), clusters).get('c1')!;
    expect(row.map((it) => it.id)).toEqual(['a', 'x', 'c']);
    expect(row.flatMap((it) => notesOf(it)).map((it) => it.id)).toEqual(['a', 'b', 'd', 'c']);
  });

  test('a cluster without a name of which one note is left is drawn as that note', () => {
    const notes = shown(note('a', 1, { cluster: 'x' }));
    expect(itemsOf(notes, new Map([['x', cluster('x')]])).get('c1')![0]).toMatchObject({ id: 'a' });
    expect(itemsOf(notes, new Map([['x', cluster('x', { name: 'Wonen' })]])).get('c1')![0]).toMatchObject({ id: 'x', cluster: { name: 'Wonen' } });
  });

  test('a merged note stands under the one that is shown for it, and by itself when that one is not there', () => {
    const both = itemsOf(shown(note('a', 1), note('b', 2, { mergedInto: 'a' })), new Map()).get('c1')!;
    expect(both).toHaveLength(1);
    expect(both[0].piles[0].also.map((it) => it.id)).toEqual(['b']);
    expect(itemsOf(shown(note('b', 2, { mergedInto: 'a' })), new Map()).get('c1')!.map((it) => it.id)).toEqual(['b']);
  });
});

describe('an event about clusters', () => {
  test('brings what came and takes what is gone, in its turn', () => {
    const wall = wallOf(snapshot({ clusters: [cluster('old')] }));
    expect(regroup(wall, regrouped(7, {}))).toBe('gap');
    expect(regroup(wall, regrouped(6, { clusters: [cluster('x')], goneClusters: ['old'], notes: [note('a', 1, { cluster: 'x' })], goneNotes: ['b'] }))).toBe('applied');
    expect([...wall.clusters.keys()]).toEqual(['x']);
    expect([...wall.notes.values()].map((it) => [it.id, it.cluster])).toEqual([['a', 'x']]);
    expect(regroup(wall, regrouped(6, { goneNotes: ['a'] }))).toBe('old');
    expect(wall.notes.has('a')).toBe(true);
  });
});

describe('clusters in the browser', () => {
  let answers: ((answer: Answer<Posted>) => void)[];
  let sent: ChangeRequest[];
  let outbox: Outbox;
  let store: BoardStore;
  let server: Snapshot;
  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
  const answer = async (at: number, given: Answer<Posted>): Promise<void> => {
    answers[at](given);
    await settle();
  };
  const row = (): string[] => (store.items().get('c1') ?? []).map((it) => it.piles.map((pile) => pile.note.id).join('+'));

  beforeEach(async () => {
    vi.useFakeTimers();
    localStorage.clear();
    answers = [];
    sent = [];
    server = snapshot({ notes: [note('a', 1), note('b', 2), note('c', 3)] });
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(server), { status: 200 }));
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

  test('a note put with another is seen there at once, also between the answer and the feed', async () => {
    store.group('c', { with: 'a' });
    expect(row()).toEqual(['a+c', 'b']);
    const made = sent[0].cluster!;
    expect(sent[0]).toMatchObject({ kind: 'group', note: 'c', with: 'a' });
    await answer(0, { ok: true, status: 200, value: { number: 6, note: note('c', 3, { cluster: made }) } });
    expect(row()).toEqual(['a+c', 'b']);
    store.event({ type: 'cluster', id: '6', data: regrouped(6, { clusters: [cluster(made)], notes: [note('a', 1, { cluster: made }), note('c', 4, { cluster: made })] }) });
    expect(row()).toEqual(['a+c', 'b']);
    expect(store.shown()).toHaveLength(3);
  });

  test('what was refused falls back, is told once and leaves the outbox', async () => {
    store.group('c', { with: 'a' });
    await answer(0, { ok: false, status: 404, detail: 'weg' });
    expect(row()).toEqual(['a', 'b', 'c']);
    expect(store.refusedStep()).toMatchObject({ kind: 'group', reason: 'weg' });
    expect(store.refusedStep()).toBeUndefined();
    expect(outbox.entries).toHaveLength(0);
  });

  test('a refused name keeps one\'s own words', async () => {
    store.event({ type: 'cluster', id: '6', data: regrouped(6, { clusters: [cluster('x')], notes: [note('a', 1, { cluster: 'x' }), note('b', 2, { cluster: 'x' })] }) });
    store.name('x', 'Wonen', 0);
    expect(store.clusters().get('x')!.name).toBe('Wonen');
    await answer(0, { ok: false, status: 409, detail: 'Kim gaf een naam' });
    expect(store.clusters().get('x')!.name).toBeUndefined();
    expect(store.refusedStep()).toMatchObject({ name: 'Wonen', reason: 'Kim gaf een naam', cluster: 'x' });
  });

  test('a step is taken back by its number, one that is under way as soon as it has one', async () => {
    const step = store.ungroup('a');
    store.takeBack(step);
    expect(sent).toHaveLength(1);
    await answer(0, { ok: true, status: 200, value: { number: 6, note: note('a') } });
    expect(sent[1]).toMatchObject({ kind: 'undo', number: 6 });
    await answer(1, { ok: true, status: 200, value: { number: 7 } });
    store.takeBack(step);
    expect(sent[2]).toMatchObject({ kind: 'undo', number: 6 });
  });

  test('how many notes of a file stay is known until the next step back', async () => {
    store.undo(4);
    await answer(0, { ok: true, status: 200, value: { number: 6, stays: 2 } });
    expect(store.stays).toBe(2);
    store.undo(3);
    expect(store.stays).toBe(0);
  });

  test('splitting and merging are seen at once', () => {
    store.event({ type: 'cluster', id: '6', data: regrouped(6, { clusters: [cluster('x')], notes: [note('a', 1, { cluster: 'x' }), note('b', 2, { cluster: 'x' })] }) });
    expect(row()).toEqual(['a+b', 'c']);
    store.split('x');
    expect(row()).toEqual(['a', 'b', 'c']);
    store.merge('c', 'a');
    expect(row()).toEqual(['a', 'b']);
    expect(store.items().get('c1')![0].piles[0].also.map((it) => it.id)).toEqual(['c']);
    store.unmerge('c');
    expect(row()).toEqual(['a', 'b', 'c']);
  });

  test('moving a note that is in a cluster takes it out', () => {
    store.event({ type: 'cluster', id: '6', data: regrouped(6, { clusters: [cluster('x')], notes: [note('a', 1, { cluster: 'x' }), note('b', 2, { cluster: 'x' })] }) });
    store.move('a', 'c1', 'c');
    expect(row()).toEqual(['b', 'c', 'a']);
  });
});
