import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { targetOf, Votes } from '../../board/votes';
import type { Item } from '../../board/piles';
import type { Answer } from '../../shared/api';
import { speech } from '../../shared/i18n';
import type { OwnVotes, Score } from '../../shared/wire';
import { HallSession } from '../session';
import { ranked, voteView } from '../views/vote';
import { note, snapshot } from './samples';

const ballot = { id: 'r', budget: 3, cap: 2, live: false, state: 'OPEN' as const };
const score: Score = { ballot, voters: 1, results: null, elsewhere: 0 };
const item = (id: string): Item => ({ id, rank: 1, at: '', piles: [{ note: { ...note(id), mine: false }, also: [] }] });

const kept = new Map<string, string>();
const keep = { lasting: true, keys: (prefix: string) => [...kept.keys()].filter((it) => it.startsWith(prefix)), get: (key: string) => kept.get(key) ?? null,
  set: (key: string, value: string) => void kept.set(key, value), remove: (key: string) => void kept.delete(key) };
let answers: Answer<OwnVotes>[];
let sent: { method: string; body?: { id: string; kind: string } }[];
const call = async (method: string, _path: string, body?: unknown): Promise<Answer<OwnVotes>> => {
  sent.push({ method, body: body as { id: string; kind: string } });
  return answers.shift() ?? { ok: false, status: 0 };
};
const own = (left: number, votes = 0): Answer<OwnVotes> => ({ ok: true, value: { ballot, left, votes: votes ? [{ target: 'a', votes, gone: false }] : [] } }) as Answer<OwnVotes>;

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  sent = [];
  answers = [];
});
afterEach(() => vi.useRealTimers());

const votes = async (): Promise<Votes> => {
  answers.push(own(3));
  const made = new Votes({ address: '/v', scope: 's.b', keep, call });
  made.follow(score);
  await vi.advanceTimersByTimeAsync(0);
  return made;
};

describe('one’s own votes', () => {
  test('count at once, stay within budget and cap, and are what the server says in the end', async () => {
    const mine = await votes();
    expect(mine.left).toBe(3);
    answers.push(own(2, 1), own(1, 2));
    mine.give(item('a'));
    mine.give(item('a'));
    expect([mine.left, mine.on('a'), mine.may('a'), mine.may('b')]).toEqual([1, 2, false, true]);
    await vi.advanceTimersByTimeAsync(0);
    expect([mine.left, mine.on('a')]).toEqual([1, 2]);
    expect(kept.size).toBe(0);
  });

  test('a vote without network is kept on the device and sent again with the same id', async () => {
    const mine = await votes();
    answers.push({ ok: false, status: 0 });
    mine.give(item('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(mine.on('a')).toBe(1);
    const again = new Votes({ address: '/v', scope: 's.b', keep, call });
    expect(again.on('a')).toBe(1);
    answers.push(own(2, 1));
    await vi.advanceTimersByTimeAsync(3000);
    const posts = sent.filter((it) => it.method === 'POST');
    expect(posts).toHaveLength(2);
    expect(posts[0].body!.id).toBe(posts[1].body!.id);
    mine.close();
    again.close();
  });

  test('a refused vote is taken off again and the sentence stays', async () => {
    const mine = await votes();
    answers.push({ ok: false, status: 403, detail: 'Closed.' });
    mine.give(item('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect([mine.on('a'), mine.left, mine.trouble]).toEqual([0, 3, 'Closed.']);
    mine.follow({ ...score, ballot: { ...ballot, state: 'CLOSED' } });
    expect(mine.trouble).toBe('');
  });

  test('are asked for again, once, when what they count for may have changed', async () => {
    const mine = await votes();
    answers.push(own(2, 1));
    mine.give(item('a'));
    await vi.advanceTimersByTimeAsync(0);
    const asked = (): number => sent.filter((it) => it.method === 'GET').length;
    mine.regrouped([note('a'), note('b')]);
    mine.regrouped([note('a'), note('b'), note('c')]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked()).toBe(1);
    answers.push(own(2, 1));
    mine.regrouped([note('a', 1, { cluster: 'x' }), note('b')]);
    mine.regrouped([note('a', 1, { cluster: 'x' }), note('b', 1, { cluster: 'x' })]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked()).toBe(2);
  });

  test('of a group of which one note is left to be seen, they count for the group', () => {
    const alone = { ...item('a'), piles: [{ note: { ...note('a'), mine: false, cluster: 'c' }, also: [] }] };
    expect(targetOf(alone)).toBe('c');
    expect(ranked([alone, item('b')], [{ target: 'b', votes: 3, groups: {} }, { target: 'c', votes: 1, groups: {} }, { target: 'x', votes: 1, groups: {} }]).map((it) => it.item.id)).toEqual(['b', 'a']);
  });
});

describe('voting on the phone', () => {
  test('every choice has a button to give and one to take back, named after it, and a full budget stops giving', async () => {
    vi.stubGlobal('fetch', async () => Response.json(null));
    speech.start('nl', { 'hall.vote.give': 'Vote for: {0}', 'hall.vote.back': 'Back from: {0}', 'hall.vote.left': '{0} of {1} left' });
    const session = new HallSession('s');
    const { BoardStore } = await import('../../board/board-store');
    session.store = new BoardStore('b', session.outbox);
    session.store.event({ type: 'snapshot', id: null, data: snapshot({ mine: [] }) });
    session.stage = { ballot: score, people: { total: 2, groups: {} } } as unknown as HallSession['stage'];
    const mine = await votes();
    const page = document.createElement('div');
    render(voteView(session, mine), page);
    const give = [...page.querySelectorAll<HTMLButtonElement>('.give')];
    expect(give.map((it) => it.getAttribute('aria-label'))).toEqual(expect.arrayContaining([expect.stringContaining('Vote for:')]));
    expect(give).toHaveLength(2);
    answers.push(own(2, 1), own(1, 2), own(0, 2));
    give.forEach((it) => it.click());
    give[0].click();
    await vi.advanceTimersByTimeAsync(0);
    render(voteView(session, mine), page);
    expect(mine.left).toBe(0);
    expect([...page.querySelectorAll('.give')].every((it) => it.getAttribute('aria-disabled') === 'true')).toBe(true);
    expect(page.querySelectorAll('.dots .full')).toHaveLength(0);
    vi.unstubAllGlobals();
  });
});
