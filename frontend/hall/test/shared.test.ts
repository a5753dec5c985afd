import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftOf, drafts, keepDraft } from '../../board/drafts';
import { Announcer } from '../../board/announcer';
import { lengthOf } from '../../board/writer';
import { minutes, ServerClock } from '../../shared/clock';
import { EventParser, Feed, SILENCE_MS, waitBefore, type FeedEvent, type FeedState } from '../../shared/feed';
import { fill } from '../../shared/i18n';
import { newId } from '../../shared/ids';
import { DeviceKeep } from '../../shared/store';
import css from '../../../src/main/resources/META-INF/resources/tokens/neutral.css?raw';

describe('the event parser', () => {
  test('finds the same events wherever the stream was cut', () => {
    const stream = ': hallo\n\nevent: change\nid: 7\ndata: {"number":7,"text":"één 🍲"}\n\nevent: stage\r\ndata: {"a":\r\ndata: 1}\r\n\r\n';
    const whole = new EventParser().push(stream);
    expect(whole).toEqual([{ type: 'change', id: '7', data: { number: 7, text: 'één 🍲' } }, { type: 'stage', id: null, data: { a: 1 } }]);
    for (let cut = 1; cut < stream.length; cut++) {
      const parser = new EventParser();
      // A line end of two characters that is cut in half may not end an event early or late.
      expect([...parser.push(stream.slice(0, cut)), ...parser.push(stream.slice(cut))]).toEqual(whole);
    }
  });

  test('a broken event is left out and the next one is read', () => {
    expect(new EventParser().push('data: {nee\n\ndata: 1\n\n')).toEqual([{ type: 'message', id: null, data: 1 }]);
  });
});

describe('the feed', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  interface Line { response: Response; say: (text: string) => void; end: () => void; cut: () => void }

  const stream = (): Line => {
    let control!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (it) => { control = it; } });
    return { response: new Response(body), say: (text) => control.enqueue(new TextEncoder().encode(text)), end: () => control.close(), cut: () => control.error(new Error('cut')) };
  };

  const follow = (answers: (Line | Response | Error)[]): { feed: Feed; urls: string[]; states: FeedState[]; events: FeedEvent[] } => {
    const urls: string[] = [];
    const states: FeedState[] = [];
    const events: FeedEvent[] = [];
    const feed = new Feed({
      url: () => `/feed?after=${events.length}`, on: (event) => events.push(event), state: (state) => states.push(state), random: () => 0,
      fetch: (async (url: string, init: RequestInit) => {
        urls.push(url);
        const answer = answers.shift() ?? new Error('no network');
        if (answer instanceof Error) {
          throw answer;
        }
        if (answer instanceof Response) {
          return answer;
        }
        init.signal!.addEventListener('abort', () => answer.cut());
        return answer.response;
      }) as typeof fetch,
    });
    return { feed, urls, states, events };
  };

  test('comes back by itself with its own cursor', async () => {
    const first = stream();
    const second = stream();
    const { feed, urls, events } = follow([first, new Error('tunnel'), second]);
    feed.start();
    await vi.advanceTimersByTimeAsync(0);
    first.say('data: 1\n\ndata: 2\n\n');
    await vi.advanceTimersByTimeAsync(0);
    first.end();
    await vi.advanceTimersByTimeAsync(3000);
    second.say('data: 3\n\n');
    await vi.advanceTimersByTimeAsync(0);
    expect(urls).toEqual(['/feed?after=0', '/feed?after=2', '/feed?after=2']);
    expect(events.map((it) => it.data)).toEqual([1, 2, 3]);
    feed.stop();
  });

  test('a line that fell silent is given up and made anew; a heartbeat keeps it', async () => {
    const first = stream();
    const { feed, urls } = follow([first, stream()]);
    feed.start();
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1000);
    first.say(': heartbeat\n\n');
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1000);
    expect(urls.length).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(urls.length).toBe(2);
    feed.stop();
  });

  test('says why it was refused and does not knock again when it is a stranger', async () => {
    const { feed, urls, states } = follow([new Response('{"detail":"weg"}', { status: 401 })]);
    feed.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states).toEqual(['connecting', 'refused']);
    expect(urls.length).toBe(1);
    feed.stop();
  });

  test('waits longer and longer, never all phones at the same time, never longer than a quarter of a minute', () => {
    expect(waitBefore(0, () => 0)).toBe(200);
    expect(waitBefore(3, () => 1)).toBe(4200);
    expect(waitBefore(50, () => 1)).toBe(15_200);
    expect(waitBefore(5, () => 0.1)).not.toBe(waitBefore(5, () => 0.9));
  });
});

describe('the clock', () => {
  test('a phone whose clock is an hour wrong shows the right time left', () => {
    let own = Date.parse('2026-11-22T20:00:00Z');
    const clock = new ServerClock(() => own);
    clock.learn('2026-11-22T19:00:00Z');
    const timer = { state: 'RUNNING' as const, endsAt: '2026-11-22T19:10:00Z', totalMs: 600_000 };
    expect(clock.left(timer)).toBe(600_000);
    own += 90_000;
    expect(minutes(clock.left(timer)!)).toBe('08:30');
  });

  test('a message that was long under way does not set the clock back', () => {
    let own = 1_000_000_000_000;
    const clock = new ServerClock(() => own);
    clock.learn(new Date(own).toISOString());
    own += 10_000;
    clock.learn(new Date(own - 3_000).toISOString());
    expect(clock.now()).toBe(own);
  });

  test('a paused timer stands still', () => {
    expect(new ServerClock().left({ state: 'PAUSED', leftMs: 61_000, totalMs: 1 })).toBe(61_000);
    expect(minutes(3_661_000)).toBe('1:01:01');
    expect(minutes(-5)).toBe('00:00');
  });
});

describe('small things', () => {
  test('placeholders are filled in as Java does', () => {
    expect(fill('Stap {0} van {1}', [2, 6])).toBe('Stap 2 van 6');
    expect(fill("Foto''s: {0}", [3])).toBe("Foto's: 3");
    expect(fill("'{0}' letterlijk", [3])).toBe('{0} letterlijk');
    expect(fill('{1} {0}', ['a'])).toBe(' a');
  });

  test('ids are version 7 UUIDs in order of time', () => {
    const ids = [1_700_000_000_000, 1_700_000_000_001, 1_700_000_100_000].map((now) => newId(now));
    ids.forEach((id) => expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
    expect([...ids].sort()).toEqual(ids);
    expect(parseInt(ids[0].replace('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000);
  });

  test('length counts what people count: code points', () => {
    expect(lengthOf('🍲é')).toBe(2);
  });

  test('a draft is kept per board until it is empty', () => {
    const keep = new DeviceKeep(localStorage);
    keepDraft(keep, 's', 'b1', { text: 'half af', byWhom: '' });
    expect(draftOf(keep, 's', 'b1')?.text).toBe('half af');
    expect([...drafts(keep, 's').keys()]).toEqual(['b1']);
    keepDraft(keep, 's', 'b1', { text: ' ', byWhom: '' });
    expect(draftOf(keep, 's', 'b1')).toBeNull();
  });

  test('ten notes in a second are announced in one sentence', () => {
    vi.useFakeTimers();
    const said: number[] = [];
    const announcer = new Announcer((count) => said.push(count), 4000);
    for (let i = 0; i < 10; i++) {
      announcer.noteArrived();
    }
    vi.advanceTimersByTime(4000);
    announcer.noteArrived(2);
    vi.advanceTimersByTime(4000);
    expect(said).toEqual([0, 10, 0, 2]);
    vi.useRealTimers();
  });
});

const block = (start: string): string => css.slice(css.indexOf('{', css.indexOf(start)) + 1, css.indexOf('}', css.indexOf(start)));
const tokens = (text: string): Map<string, string> => new Map([...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((it) => [it[1], it[2].trim()]));

describe('the tokens', () => {
  const light = tokens(block(':root {'));
  const wished = tokens(block(":root:not([theme~='light'])"));
  const chosen = tokens(block(":root[theme~='dark']"));

  test('dark by wish of the device and by choice is the same dark, and every one of its names has a light value', () => {
    expect(wished.size).toBeGreaterThan(20);
    expect([...wished]).toEqual([...chosen]);
    expect([...wished.keys()].filter((name) => !light.has(name))).toEqual([]);
    expect([...light.keys()].filter((name) => name.includes('-color-') && !wished.has(name))).toEqual([]);
  });

  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((it) => (it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const papers = [1, 2, 3, 4, 5, 6].flatMap((hue) => [`paper-${hue}`, `paper-${hue}-edge`]);
  const pairs: [string, string, number][] = [
    ...['page', 'surface', 'surface-sunken', 'accent-soft', 'warm-soft'].flatMap((ground): [string, string, number][] => [['ink', ground, 4.5], ['ink-soft', ground, 4.5]]),
    ['accent', 'page', 4.5], ['accent', 'surface', 4.5], ['accent', 'accent-soft', 4.5], ['on-accent', 'accent', 4.5], ['on-accent', 'accent-strong', 4.5], ['warm', 'page', 4.5], ['warm', 'warm-soft', 4.5],
    ['danger', 'page', 4.5], ['danger', 'surface', 4.5], ['danger', 'danger-soft', 4.5], ['on-accent', 'danger-solid', 4.5], ['line-strong', 'page', 3], ['line-strong', 'surface', 3], ['focus', 'page', 3], ['focus', 'surface', 3], ['focus', 'paper-1', 3],
    ...papers.flatMap((paper): [string, string, number][] => [['paper-ink', paper, 7], ['paper-ink-soft', paper, 4.5]]),
  ];
  test.each([['light', light], ['dark', new Map([...light, ...chosen])]] as const)('have enough contrast in the %s', (_, all) => {
    const poor = pairs.map(([ink, ground, least]) => [ink, ground, contrast(all.get(`--tafel-color-${ink}`)!, all.get(`--tafel-color-${ground}`)!), least] as const).filter(([, , found, least]) => found < least);
    expect(poor.map(([ink, ground, found]) => `${ink} on ${ground}: ${found.toFixed(2)}`)).toEqual([]);
  });
});
