import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../projector-app';
import { HallSession } from '../session';
import { snapshot } from './samples';

/** In the hall a screen asks and writes as what it is there, also in the browser of somebody who is signed in. */
let asked: string[];
let session: HallSession | null = null;

function open(as?: 'projector'): HallSession {
  session = new HallSession('s1', as);
  session.start();
  return session;
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  asked = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    asked.push(`${init.method ?? 'GET'} ${url}`);
    if (url.includes('/feed')) {
      const stage = { version: 1, session: 's1', title: {}, state: 'RUNNING', serverTime: new Date().toISOString(), phase: { id: 'p', board: 'b', may: {} }, phases: [], people: { total: 0, groups: {} } };
      return new Response(new ReadableStream<Uint8Array>({
        start: (control) => {
          control.enqueue(new TextEncoder().encode(`event: stage\ndata: ${JSON.stringify(stage)}\n\n`));
          init.signal?.addEventListener('abort', () => control.error(new Error('cut')));
        },
      }));
    }
    return Response.json(init.method === 'POST' ? { number: 6, note: { id: 'n', column: 'c1', text: 'hallo', rank: 1, at: '' } } : snapshot());
  });
});
afterEach(() => {
  session?.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the addresses of a screen in the hall', () => {
  test('a phone reads and writes at its session, never at the board of the office', async () => {
    const phone = open();
    await vi.advanceTimersByTimeAsync(0);
    phone.store!.add('hallo', '', 'c1');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toContain('GET /api/places/s1/boards/b');
    expect(asked).toContain('POST /api/places/s1/boards/b/changes');
    expect(asked).toContain('GET /api/lab/s1/feed?board=b&after=5&lang=nl');
    expect(asked.filter((it) => it.includes(' /api/boards/'))).toEqual([]);
    expect(asked.filter((it) => it.includes('as='))).toEqual([]);
  });

  test('a projector says that it is one, with everything it asks', async () => {
    const projector = open('projector');
    await vi.advanceTimersByTimeAsync(0);
    await projector.readFramework();
    expect(asked).toContain('GET /api/places/s1/boards/b?as=projector');
    expect(asked).toContain('GET /api/lab/s1/feed?board=b&after=5&lang=nl&as=projector');
    expect(asked.filter((it) => !it.includes('as=projector'))).toEqual([]);
  });

  test('the screen at the front is one', async () => {
    const screen = Object.assign(document.createElement('tafel-projector'), { session: 's1' });
    document.body.append(screen);
    await vi.advanceTimersByTimeAsync(0);
    screen.remove();
    const asks = asked.filter((it) => !it.includes('/api/texts/'));
    expect(asks).toContain('GET /api/places/s1/boards/b?as=projector');
    expect(asks.filter((it) => !it.includes('as=projector'))).toEqual([]);
  });
});
