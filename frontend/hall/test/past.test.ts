import { describe, expect, test } from 'vitest';
import { undoneOf, wallAfter, type Step } from '../../board/past';

const at = '2026-01-01T00:00:00Z';
const step = (number: number, kind: string, part: Partial<Step> = {}): Step => ({ number, kind, at, mine: false, undoable: true, notes: [], clusters: [], ...part });
const past = (id: string, part: Partial<Step['notes'][number]> = {}): Step['notes'][number] => ({ id, column: 'c1', rank: 1, hidden: false, gone: false, taken: false, ...part });

describe('a wall as it once was', () => {
  const steps = [
    step(1, 'add', { notes: [past('a', { text: 'eerst' })] }),
    step(2, 'add', { notes: [past('b', { text: 'b' })] }),
    step(3, 'edit', { notes: [past('a', { text: 'toen' })] }),
    step(4, 'group', { notes: [past('a', { cluster: 'x' }), past('b', { cluster: 'x' })], clusters: [{ id: 'x', column: 'c1', rank: 1, gone: false }] }),
    step(5, 'withdraw', { notes: [past('b', { gone: true })] }),
    step(6, 'undo', { undoes: 5, notes: [past('b', { cluster: 'x' })] }),
    step(7, 'split', { notes: [past('a'), past('b')], clusters: [{ id: 'x', column: 'c1', rank: 1, gone: true }] }),
  ];
  const look = (many: number): [string, string, string | undefined][] => [...wallAfter(steps, many).notes.values()].map((it) => [it.id, it.text, it.cluster ?? undefined]);

  test('keeps what a note said until it says something else', () => {
    expect(look(0)).toEqual([]);
    expect(look(1)).toEqual([['a', 'eerst', undefined]]);
    expect(look(4)).toEqual([['a', 'toen', 'x'], ['b', 'b', 'x']]);
    expect(wallAfter(steps, 4).clusters.has('x')).toBe(true);
    expect(wallAfter(steps, 7).clusters.has('x')).toBe(false);
  });

  test('a note that went and came back says what it said', () => {
    expect(look(5)).toEqual([['a', 'toen', 'x']]);
    expect(look(6)).toEqual([['a', 'toen', 'x'], ['b', 'b', 'x']]);
  });

  test('a note of which nothing is told is an empty place', () => {
    expect(wallAfter([step(1, 'add', { notes: [past('a', { taken: true })] })], 1).notes.get('a')).toMatchObject({ taken: true, text: '' });
  });

  test('a step back that was taken back itself counts no more', () => {
    const back = [step(1, 'add'), step(2, 'undo', { undoes: 1 }), step(3, 'undo', { undoes: 2 })];
    expect([...undoneOf(back.slice(0, 2))]).toEqual([1]);
    expect([...undoneOf(back)]).toEqual([2]);
  });
});
