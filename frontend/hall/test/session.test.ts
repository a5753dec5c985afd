import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HallSession } from '../session';

/** A network of one session: streams that stay open, and changes that arrive or do not. */
class Network {
  reachable = true;
  streams = 0;
  changes = 0;

  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    if (!this.reachable) {
      throw new TypeError('Failed to fetch');
    }
    if (url.includes('/feed')) {
      this.streams++;
      const body = new ReadableStream<Uint8Array>({ start: (control) => init.signal?.addEventListener('abort', () => control.error(new Error('cut'))) });
      return new Response(body);
    }
    this.changes++;
    return Response.json({ number: this.changes, note: { id: 'n', column: 'c1', text: 'hallo', rank: 1, at: '' } });
  };
}

let network: Network;
let session: HallSession;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  localStorage.clear();
  network = new Network();
  vi.stubGlobal('fetch', network.fetch);
  session = new HallSession('s1');
  session.start();
});
afterEach(() => {
  session.stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a session of which the network goes away', () => {
  test('says so as soon as a note does not get through, though its stream seems alive', async () => {
    await vi.advanceTimersByTimeAsync(0);
    expect(session.online).toBe(true);
    network.reachable = false;
    session.outbox.put('b', { kind: 'add', note: 'n', text: 'hallo', column: 'c1' });
    await vi.advanceTimersByTimeAsync(100);
    expect(session.online).toBe(false);
    expect(session.outbox.entries).toHaveLength(1);
  });

  test('sends what waited when the stream is back, and says nothing more', async () => {
    await vi.advanceTimersByTimeAsync(0);
    network.reachable = false;
    session.outbox.put('b', { kind: 'add', note: 'n', text: 'hallo', column: 'c1' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.connected).toBe(false);
    network.reachable = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(network.changes).toBe(1);
    expect(session.outbox.entries).toHaveLength(0);
    expect(session.online).toBe(true);
  });

  test('a stream that was replaced is not left behind', async () => {
    await vi.advanceTimersByTimeAsync(0);
    expect(network.streams).toBe(1);
    network.reachable = false;
    session.outbox.put('b', { kind: 'add', note: 'n', text: 'hallo', column: 'c1' });
    await vi.advanceTimersByTimeAsync(100);
    network.reachable = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(network.streams).toBe(2);
  });
});
