import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Outbox, unsent, type Entry, type OutboxOptions } from '../../board/outbox';
import type { Answer } from '../../shared/api';
import { DeviceKeep, type Keep } from '../../shared/store';
import type { ChangeRequest, Posted } from '../../shared/wire';

/** A server that keeps notes by change id, and a network that can be cut before or after it. */
class Server {
  notes = new Map<string, string>();
  asked: ChangeRequest[] = [];
  next: ('ok' | 'no network' | 'answer lost' | 'late' | 401 | 403 | 429 | 503)[] = [];

  readonly send = async (_: string, change: ChangeRequest): Promise<Answer<Posted>> => {
    const what = this.next.shift() ?? 'ok';
    if (what === 'no network') {
      return { ok: false, status: 0 };
    }
    this.asked.push(change);
    if (typeof what === 'number') {
      return { ok: false, status: what, detail: `nee ${what}`, retryAfterMs: what === 429 ? 5000 : undefined };
    }
    this.notes.set(change.id, change.text ?? '');
    return what === 'answer lost' ? { ok: false, status: 0 }
      : { ok: true, status: 200, value: { number: this.notes.size, note: { id: change.note, column: 'c1', text: change.text ?? '', rank: 1, at: '' } } };
  };
}

let server: Server;
let keep: Keep;
const open = (part: Partial<OutboxOptions> = {}): Outbox => new Outbox({ scope: 's', keep, send: server.send, random: () => 0, ...part });
const add = (text: string, id = text): { id: string; kind: 'add'; note: string; text: string; column: string } => ({ id, kind: 'add', note: id, text, column: 'c1' });
const states = (outbox: Outbox): string[] => outbox.entries.map((entry) => entry.state);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = new Server();
  keep = new DeviceKeep(localStorage);
});
afterEach(() => vi.useRealTimers());

describe('the outbox', () => {
  test('is on the device before anything is sent', () => {
    const outbox = open({ send: () => new Promise(() => undefined) });
    outbox.put('b', add('hallo'));
    expect(localStorage.getItem('tafel.outbox.s.hallo')).toContain('hallo');
  });

  test('sends in the order of writing and forgets what was confirmed', async () => {
    const done: string[] = [];
    const outbox = open({ done: (entry: Entry) => done.push(entry.text!) });
    outbox.put('b', add('een'));
    outbox.put('b', add('twee'));
    await vi.runAllTimersAsync();
    expect(server.asked.map((it) => it.text)).toEqual(['een', 'twee']);
    expect(done).toEqual(['een', 'twee']);
    expect(keep.keys('tafel.outbox')).toEqual([]);
  });

  test('a lost answer is asked again with the same id, so that there is one note', async () => {
    server.next = ['answer lost', 'no network', 'ok'];
    const outbox = open();
    outbox.put('b', add('een keer'));
    await vi.runAllTimersAsync();
    expect(server.asked.map((it) => it.id)).toEqual(['een keer', 'een keer']);
    expect(server.notes.size).toBe(1);
    expect(outbox.entries).toEqual([]);
  });

  test('survives a reload in the middle of sending', async () => {
    const first = open({ send: () => new Promise(() => undefined) });
    first.put('b', add('bewaard'));
    await Promise.resolve();
    expect(states(first)).toEqual(['sending']);
    first.close();
    const second = open();
    expect(states(second)).toEqual(['waiting']);
    await second.flush();
    expect(server.notes.get('bewaard')).toBe('bewaard');
  });

  test('the network that returns is used at once', async () => {
    server.next = ['no network'];
    const outbox = open();
    outbox.put('b', add('later'));
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.stuck).toBe(true);
    globalThis.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(server.notes.size).toBe(1);
    expect(outbox.stuck).toBe(false);
  });

  test('a refused note stays with its sentence, does not hold up the next, and can be mended', async () => {
    server.next = [403];
    const outbox = open();
    outbox.put('b', add('fout'));
    outbox.put('b', add('goed'));
    await vi.runAllTimersAsync();
    expect(server.notes.has('goed')).toBe(true);
    expect(outbox.entries.map((entry) => [entry.state, entry.reason])).toEqual([['refused', 'nee 403']]);
    outbox.again('fout', { text: 'beter' });
    await vi.runAllTimersAsync();
    expect(server.notes.get('fout')).toBe('beter');
    expect(outbox.entries).toEqual([]);
  });

  test('too fast: waits as long as the server asked, without calling it a broken network', async () => {
    server.next = [429];
    const outbox = open();
    outbox.put('b', add('snel'));
    await vi.advanceTimersByTimeAsync(4900);
    expect(server.asked.length).toBe(1);
    expect(outbox.stuck).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(server.notes.size).toBe(1);
  });

  test('a stranger keeps everything until they are known again', async () => {
    server.next = [401];
    const stranger = vi.fn();
    const outbox = open({ stranger });
    outbox.put('b', add('blijft'));
    outbox.put('b', add('ook'));
    await vi.runAllTimersAsync();
    expect(stranger).toHaveBeenCalledTimes(1);
    expect(states(outbox)).toEqual(['waiting', 'waiting']);
    outbox.resume();
    await vi.runAllTimersAsync();
    expect([...server.notes.keys()]).toEqual(['blijft', 'ook']);
  });

  test('an edit of a note that never left becomes part of it; of one that may have arrived it follows', async () => {
    const outbox = open();
    outbox.paused = true;
    outbox.put('b', add('kort'));
    outbox.put('b', { kind: 'edit', note: 'kort', text: 'langer' });
    expect(outbox.entries.map((entry) => [entry.kind, entry.text])).toEqual([['add', 'langer']]);
    server.next = ['answer lost'];
    outbox.resume();
    await vi.advanceTimersByTimeAsync(0);
    outbox.put('b', { kind: 'edit', note: 'kort', text: 'langst' });
    expect(outbox.entries.map((entry) => entry.kind)).toEqual(['add', 'edit']);
    await vi.runAllTimersAsync();
    expect(server.asked.map((it) => it.text)).toEqual(['langer', 'langer', 'langst']);
  });

  test('withdrawing what never left leaves nothing to send', async () => {
    const outbox = open();
    outbox.paused = true;
    outbox.put('b', add('toch niet'));
    outbox.put('b', { kind: 'withdraw', note: 'toch niet' });
    outbox.resume();
    await vi.runAllTimersAsync();
    expect(server.asked).toEqual([]);
  });

  test('a browser that stores nothing still sends, and says that it cannot keep', async () => {
    const full = { length: 0, key: () => null, getItem: () => null, removeItem: () => undefined, clear: () => undefined,
      setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } } as Storage;
    keep = new DeviceKeep(full);
    const outbox = open();
    outbox.put('b', add('zonder opslag'));
    expect(keep.lasting).toBe(false);
    await vi.runAllTimersAsync();
    expect(server.notes.size).toBe(1);
  });

  test('what never arrived can still be read when the evening is over', async () => {
    server.next = [403];
    const outbox = open();
    outbox.put('b', add('te laat'));
    await vi.runAllTimersAsync();
    expect(unsent(keep)).toEqual(['te laat']);
  });

  test('whatever the network does, every note arrives exactly once and in order', async () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 25; round++) {
      localStorage.clear();
      server = new Server();
      let outbox = open({ random });
      for (let i = 0; i < 12; i++) {
        server.next.push(...(['ok', 'no network', 'answer lost', 503, 429] as const).filter(() => random() < 0.5));
        outbox.put('b', add(`${round}-${String(i).padStart(2, '0')}`));
        await vi.advanceTimersByTimeAsync(random() * 3000);
        if (random() < 0.2) {
          outbox.close();
          outbox = open({ random, send: (board, change) => server.send(board, change) });
        }
      }
      await outbox.flush();
      await vi.advanceTimersByTimeAsync(600_000);
      expect(outbox.entries).toEqual([]);
      expect([...server.notes.keys()]).toEqual(Array.from({ length: 12 }, (_, i) => `${round}-${String(i).padStart(2, '0')}`));
    }
  });
});
