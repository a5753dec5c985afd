import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Outbox } from '../../board/outbox';
import type { Answer } from '../../shared/api';
import { DeviceKeep, type Keep } from '../../shared/store';
import { CanvasStore, type TeamOutbox } from '../../team/canvas-store';
import type { EntryCard, EntryPosted, TeamChange } from '../../team/wire';

/** A server that keeps one canvas, numbers what it accepts, and refuses words from an older edition. */
class Server {
  number = 0;
  entries = new Map<string, EntryCard>();
  down = false;
  asked: TeamChange[] = [];

  readonly send = async (_: string, change: TeamChange): Promise<Answer<EntryPosted>> => {
    if (this.down) {
      return { ok: false, status: 0 };
    }
    this.asked.push(change);
    const known = this.entries.get(change.note);
    if (change.kind === 'edit' && known && known.edition !== change.edition) {
      return { ok: false, status: 409, code: 'team.refused.edited-meanwhile', detail: 'Kijk naar beide teksten' };
    }
    return { ok: true, status: 200, value: this.write(change.note, change.text ?? known?.text ?? '') };
  };

  /** Somebody writes; the feed would say so. */
  write(id: string, text: string): EntryPosted {
    const known = this.entries.get(id);
    const entry: EntryCard = { id, column: 'need', text, language: 'nl', rank: known?.rank ?? this.number + 1, edition: (known?.edition ?? 0) + 1, at: '' };
    this.entries.set(id, entry);
    return { number: ++this.number, entry };
  }
}

let server: Server;
let keep: Keep;
let store: CanvasStore;
const outbox = (): TeamOutbox => new Outbox<TeamChange, EntryPosted>({ scope: 's', keep, send: server.send, random: () => 0, done: (sent, posted) => store.confirm(sent, posted) });
const snapshot = (): void => store.event({ type: 'canvas', id: null, data: { team: 't', number: server.number, covered: false, write: true, lead: false, named: false, maxLength: 400, entries: [...server.entries.values()] } });
const told = (posted: EntryPosted): void => store.event({ type: 'canvas-change', id: null, data: { team: 't', number: posted.number, step: 'edit', entry: posted.entry } });
const texts = (): string[] => store.shown('need').map((it) => it.text);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = new Server();
  keep = new DeviceKeep(localStorage);
  store = new CanvasStore('t', outbox());
  snapshot();
});
afterEach(() => vi.useRealTimers());

describe('a canvas', () => {
  test('shows what I wrote at once, keeps it through a reload without network, and sends it once', async () => {
    server.down = true;
    store.add('need', { text: 'Kamers' });
    expect(texts()).toEqual(['Kamers']);
    store.outbox.close();
    server.down = false;
    store = new CanvasStore('t', outbox());
    snapshot();
    expect(texts()).toEqual(['Kamers']);
    void store.outbox.flush();
    await vi.runAllTimersAsync();
    expect(server.entries.size).toBe(1);
    expect(texts()).toEqual(['Kamers']);
  });

  test('two edits in a row are no clash with myself', async () => {
    server.write('e', 'Een');
    snapshot();
    store.edit('e', 1, { text: 'Twee' });
    store.edit('e', 1, { text: 'Drie' });
    await vi.runAllTimersAsync();
    expect(server.asked.map((it) => it.edition)).toEqual([1, 2]);
    expect(server.entries.get('e')!.text).toBe('Drie');
    expect(texts()).toEqual(['Drie']);
  });

  test('when another was first both texts are kept beside each other until I choose mine', async () => {
    server.write('e', 'Begin');
    snapshot();
    const theirs = server.write('e', 'Van Joost');
    store.edit('e', 1, { text: 'Van Magda' });
    await vi.runAllTimersAsync();
    told(theirs);
    const [entry] = store.shown('need');
    expect([entry.theirs!.text, entry.sent!.text]).toEqual(['Van Joost', 'Van Magda']);
    store.keepMine(entry, { text: 'Van Joost en Magda' });
    await vi.runAllTimersAsync();
    expect(server.entries.get('e')!.text).toBe('Van Joost en Magda');
    expect(store.outbox.entries).toHaveLength(0);
  });

  test('when I leave what stands, my text goes only because I said so', async () => {
    server.write('e', 'Begin');
    snapshot();
    told(server.write('e', 'Van Joost'));
    store.edit('e', 1, { text: 'Van Magda' });
    await vi.runAllTimersAsync();
    expect(store.outbox.entries[0].text).toBe('Van Magda');
    store.outbox.drop(store.shown('need')[0].sent!.id);
    expect(texts()).toEqual(['Van Joost']);
  });

  test('an older number, another team and a repeated change alter nothing', () => {
    const first = server.write('e', 'Nu');
    told(first);
    store.event({ type: 'canvas-change', id: null, data: { team: 't', number: first.number, step: 'edit', entry: { ...first.entry, text: 'Oud' } } });
    store.event({ type: 'canvas-change', id: null, data: { team: 'x', number: 99, step: 'edit', entry: { ...first.entry, text: 'Van een ander' } } });
    expect(texts()).toEqual(['Nu']);
  });

  test('what is withdrawn can be found and put back, and what is gone is gone', async () => {
    told(server.write('a', 'A'));
    store.withdraw('a');
    expect(store.shown('need')).toHaveLength(0);
    expect(store.shown('need', true).map((it) => it.text)).toEqual(['A']);
    store.event({ type: 'canvas-change', id: null, data: { team: 't', number: 50, step: 'gone', entry: { id: 'a' } } });
    expect(store.shown('need', true)).toHaveLength(0);
  });

  test('a step that cannot be taken back says so, without an entry to say it on', async () => {
    store.outbox.close();
    store = new CanvasStore('t', new Outbox<TeamChange, EntryPosted>({ scope: 'u', keep, send: async () => ({ ok: false, status: 409, detail: 'Er is niets' }) }));
    snapshot();
    store.undo();
    await vi.runAllTimersAsync();
    expect(store.orphans().map((it) => it.reason)).toEqual(['Er is niets']);
  });

  test('moving is seen at once', () => {
    ['1', '2', '3'].forEach((it) => told(server.write(it, it)));
    store.move('3', null);
    expect(texts()).toEqual(['3', '1', '2']);
    store.move('1', '2');
    expect(texts()).toEqual(['3', '2', '1']);
  });
});
